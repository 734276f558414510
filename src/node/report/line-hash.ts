/** How many characters, from the start of a line, its hash is made from. */
const length = 100

/**
 * Tells the hash of a line that GitHub's upload action makes, and expects to find if there is one: the characters from there on
 * as digits of a number to the base 37, and how often such a line has come up. Spaces and tabs do not count.
 */
export function lineHashesOf(text: string): (line: number) => string {
  const bare = `${text.replace(/\r\n?/g, '\n').replace(/[ \t]+/g, '')}\uffff`
  const counts = new Map<string, number>()
  const lines: { head: string; count: number }[] = []
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = bare.indexOf('\n', start)
    const head = bare.slice(start, start + length)
    const count = (counts.get(head) ?? 0) + 1
    counts.set(head, count)
    lines.push({ head, count })
  }
  return (line) => {
    const { head = '', count = 1 } = lines[line - 1] ?? {}
    let hash = 0n
    for (let at = 0; at < length; at++) hash = BigInt.asUintN(64, hash * 37n + BigInt(head.charCodeAt(at) || 0))
    return `${hash.toString(16)}:${count}`
  }
}
