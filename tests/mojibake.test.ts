import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fix, lint, type Message } from '../src/index.ts'
import { type Charset, charsets } from '../src/plan/text/charsets.ts'
import { fixturesIn, onlyRule } from './fixtures.ts'

const rules = { rules: onlyRule('mojibake') }
const mended = (text: string) => fix(lint(text, rules))

/** What UTF-8 looks like to who reads its bytes in another character set. */
function misread(text: string, characters: Map<number, string>): string {
  return Array.from(new TextEncoder().encode(text), (byte) => characters.get(byte) ?? String.fromCharCode(byte)).join('')
}

const inverse = (bytes: ReadonlyMap<string, number>) => new Map(Array.from(bytes, ([character, byte]) => [byte, character]))
const wrong: [string, Map<number, string>][] = [
  ['Windows-1252', inverse(charsets.windows.bytes)],
  ['Mac Roman', inverse(charsets.mac.bytes)],
  ['Latin-1', new Map(Array.from({ length: 128 }, (_, index) => [0x80 + index, String.fromCharCode(0x80 + index)]))]
]

const languages: [string, string][] = [
  ['French', 'Où est passé l’été ? Là, voilà : à côté du château, près de l’église… « Ça y est », dit-elle.'],
  ['German', 'Die Straße über den Fluß führt nach Österreich – für fünf Euro. „Schön!“'],
  ['Polish', 'Zażółć gęślą jaźń. Łódź płynie pod prąd, a żółw śpi.'],
  ['Portuguese', 'Amanhã não há reunião; a decisão está na seção à esquerda. ATENÇÃO: NÃO ALTERAR.'],
  ['Vietnamese', 'Tiếng Việt có nhiều dấu: đường, nước, những người bạn ở đây.'],
  ['Turkish', 'İstanbul’da hâlâ kâğıt, çiçek ve şeker var…'],
  ['Russian', 'План готов: мы и они в пути, а я с вами.'],
  ['Greek', 'Το σχέδιο είναι έτοιμο και η ομάδα προχωρά.'],
  ['Japanese', '計画は完了しました。次の段階に進みます。'],
  ['Chinese', '计划已完成，下一阶段开始。'],
  ['signs', '✅ done — “now” … ├── a → b ≥ 90 % ⏸️ 🚧 20 °C, 3 × 4 ± 1']
]

describe.each(wrong)('read as %s', (name, characters) => {
  it.each(languages)('%s is as it was', (_, text) => {
    const plan = `# Plan\n\n${text}\n`
    const garbled = misread(plan, characters)
    expect(garbled).not.toBe(plan)
    expect(mended(garbled)).toBe(plan)
  })

  it('whole plans are as they were, with every line end', () => {
    for (const path of fixturesIn('fixtures/plans')) {
      const plan = readFileSync(path, 'utf8')
      expect(mended(misread(plan, characters)), path).toBe(plan)
    }
  })

  it('only the line that went wrong is touched', () => {
    expect(mended(`Là, für você.\n${misread('✅ done — now', characters)}\nĄ ę.\n`)).toBe('Là, für você.\n✅ done — now\nĄ ę.\n')
  })

  it.runIf(name !== 'Mac Roman')('and once more is read back twice', () => {
    expect(mended(misread(misread('It doesn’t ring — yet ✅\n', characters), characters))).toBe('It doesn’t ring — yet ✅\n')
  })
})

it.each(languages)('%s is left alone', (_, text) => {
  expect(lint(`# Plan\n\n${text}\n`, rules).messages).toEqual([])
})

/** Read back what was misread, by the strictest decoder; `undefined` where that is not UTF-8. */
function decoded(text: string, { bytes }: Charset): string | undefined {
  const raw = Array.from(text, (character) => (character < '\u0080' ? character.charCodeAt(0) : (bytes.get(character) ?? 0xff)))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(raw))
  } catch {
    return undefined
  }
}

it('a fix puts back what the bytes say, and nothing else', () => {
  const languageOrNoise = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...languages.map(([, text]) => text)))
  let fixes = 0
  fc.assert(
    fc.property(languageOrNoise, fc.constantFrom(...wrong), (text, [, characters]) => {
      const garbled = misread(text, characters)
      for (const { fix: [edit] = [], reason } of lint(garbled, rules).messages as Message[]) {
        if (!edit) continue
        fixes++
        const charset = reason.endsWith('Mac Roman') ? charsets.mac : charsets.windows
        const shown = garbled.replace(/^\ufeff/, '').slice(edit.place.start.offset, edit.place.end.offset)
        const once = decoded(shown, charset)
        expect(once).toBeDefined()
        if (once !== edit.text) expect([charsets.mac, charsets.windows].map((again) => decoded(once ?? '', again))).toContain(edit.text)
      }
    }),
    { seed: 2026 }
  )
  expect(fixes).toBeGreaterThan(100)
})

const seed = '../shared/seed/implementation-plan'
it.runIf(existsSync(`${seed}.mojibake.md`))('the plan that began all this is repaired to the byte', () => {
  expect(mended(readFileSync(`${seed}.mojibake.md`, 'utf8'))).toBe(readFileSync(`${seed}.md`, 'utf8'))
})
