import type { Language } from './language.ts'

export const czech: Language = {
  statuses: {
    todo: 'nezahájeno, nezačato, nezapočato, naplánováno, plánováno, v plánu, čeká, k řešení, otevřeno, navrženo',
    doing: 'probíhá, v procesu, v řešení, v průběhu, rozpracováno, rozpracované, částečně, částečně hotovo, částečně dokončeno',
    done: 'hotovo, dokončeno, dokončené, dokončena, implementováno, splněno, uzavřeno, vyřešeno, nasazeno, provedeno, ukončeno',
    blocked: 'blokováno, zablokováno, pozastaveno, pozastavené',
    dropped: 'zrušeno, zrušené, odloženo, přeskočeno, vynecháno, zamítnuto, netýká se'
  },
  drafts: 'pracovní verze',
  phases: 'fáze, etapa, krok, část, týden, milník, iterace',
  tasks: 'úkol, podúkol',
  fields: {
    status: 'stav, aktuální stav, celkový stav, stav projektu',
    progress: 'pokrok, postup prací',
    start: 'začátek, zahájení, datum zahájení, plánovaný začátek, skutečný začátek',
    end: 'konec, dokončení, datum dokončení, termín, plánovaný konec, skutečný konec, uzávěrka',
    period: 'období',
    date: 'datum, vytvořeno',
    duration: 'doba trvání, trvání',
    owner: 'zodpovědný, zodpovědná, odpovědný',
    depends: 'závisí na, závislost, závislosti, vyžaduje, blokováno čím',
    files: 'soubor, soubory'
  },
  subjects:
    'riziko, rizika, problém, problémy, chyba, chyby, úkol, úkoly, otázka, otázky, požadavek, požadavky, test, testy, komponenta, komponenty, soubor, soubory, funkce, rozhodnutí, nález, nálezy',
  optional: 'volitelné, volitelně, nepovinné, nepovinně, přesunuto, mimo rozsah, už není potřeba',
  afterwards: 'další kroky, následující kroky, mimo rozsah, budoucí, budoucnost, nápady, historie změn',
  continued: 'pokračování, část',
  closing: 'akceptační kritéria, definice hotového, kritéria úspěchu',
  questions: 'otevřené otázky, otázky, otázka, otevřené body',
  signing: 'podpis, podpisy, schválení',
  gone: 'odstraněno, odstraněna, sloučeno, sloučena, nahrazeno',
  undecided: 'bude doplněno, bude upřesněno, bude určeno, bude rozhodnuto, k doplnění, k upřesnění, doplnit, doplní se',
  instructions:
    'popište, popiš, stručný popis, popis změny, uveďte, uveď, vypište, doplňte, doplň, vysvětlete, název projektu, název funkce, odkaz na, proč, jak, kdo',
  blanks: 'Název, Jméno, Popis, Autor, Autorka, Odkaz, Zodpovědný',
  months: [
    'ledna února března dubna května června července srpna září října listopadu prosince',
    'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec'
  ],
  weekdays: 'pondělí, úterý, středa, čtvrtek, pátek, sobota, neděle, po, út, st, čt, pá, ne',
  units:
    'sekunda, sekundy, sekund, minuta, minuty, minut, hodina, hodiny, hodin, den, dny, dní, týden, týdny, týdnů, měsíc, měsíce, měsíců',
  things: 'lidí, lidé, bodů, úkolů, úkoly, fází',
  and: 'nebo',
  to: 'až',
  of: 'z, ze',
  on: 'dne, od, ke dni',
  elsewhere: 'z, ze',
  here: 'tohoto, této',
  planned: 'plánovaný, plánovaná, plánované, termín, uzávěrka, odhadovaný',
  actual: 'skutečný, skutečná, skutečné, zahájeno, dokončeno, ukončeno',
  parallel: 'paralelně, souběžně, současně',
  otherwise: 'nezávisle, nezávislá, nezávislé, před, blokuje, odblokuje, umožňuje, ne, kromě, vyžadováno, volitelně',
  nothing: 'žádná, žádné, žádný, nic',
  without: 'žádná, bez, bývalá',
  ahead: 'později, budoucí, příští, další, plánovaný, plánovaná, odloženo',
  moved: 'odstranit, smazat, smazáno, přejmenovat, přejmenováno, přesunout, přesunuto, nahradit',
  limited: 'kromě, bez, jen, pouze, čeká, zbývá, ještě, částečně, ale',
  needs: 'vyžaduje, závisí, potřebuje',
  all: 'všechny',
  maybe: 'pokud, mohla by, následuje'
}
