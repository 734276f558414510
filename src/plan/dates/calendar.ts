/** Names of the months, January first, by language. */
const names = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sept oct nov dec',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jän feb mär apr mai jun jul aug sep okt nov dez',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'ene feb mar abr may jun jul ago sep oct nov dic',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'jan fev mar abr mai jun jul ago set out nov dez',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janv févr mars avr mai juin juil août sept oct nov déc',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'ledna února března dubna května června července srpna září října listopadu prosince',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'
]

const months = new Map(names.flatMap((list) => list.split(' ').map((name, index): [string, number] => [name, index + 1])))

const english = (names[0] as string).split(' ').map((name) => name[0]?.toUpperCase() + name.slice(1))
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The number of a month, by its name or abbreviation. */
export function monthOf(name: string): number | undefined {
  return months.get(name.toLowerCase())
}

/** Why a day does not exist: `February 2026 has 28 days`; `undefined` where it does. */
export function whyNoDay(year: number, month: number, day: number): string | undefined {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month === 2 && isLeap ? 29 : lengths[month - 1]
  if (length === undefined) return `there is no month ${month}`
  if (day > length) return `${english[month - 1]} ${year} has ${length} days`
  return day === 0 ? 'there is no day 0' : undefined
}
