import { sourceOf } from '../../plan/index.ts'
import { manifest } from '../pages.ts'
import type { Result } from '../result.ts'
import { fingerprintsOf } from './fingerprint.ts'
import { lineHashesOf } from './line-hash.ts'
import { type Region, type Repair, repairsOf } from './repairs.ts'
import { type Format, type Report, wordsOf } from './report.ts'
import { fromRepository, uriOf } from './repository.ts'
import { descriptorOf, levels } from './sarif-rules.ts'

/** SARIF 2.1.0, with all that GitHub's code scanning asks for. */
const sarif: Format = async (report) => {
  const { version, homepage } = manifest()
  const rules = await report.rules()
  const examples = new Map(report.results.flatMap(({ messages }) => messages.map((entry) => [entry.rule, entry])))
  const ids = [...examples.keys()]
  const run = {
    tool: {
      driver: {
        name: 'planlint',
        semanticVersion: version,
        informationUri: homepage,
        rules: [...examples.values()].map((entry) => descriptorOf(entry, rules))
      }
    },
    automationDetails: { id: 'planlint/' },
    columnKind: 'utf16CodeUnits',
    results: resultsOf(report, ids)
  }
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`
}

function resultsOf(report: Report, ids: string[]): object[] {
  const pathOf = fromRepository(report)
  return report.results.flatMap((result) => {
    const path = pathOf(result.path)
    const artifactLocation = { uri: uriOf(path) }
    const prints = printsOf(path, result, report.textOf(result))
    return result.messages.map((entry, index) => {
      const fixes = repairsOf(entry).map((repair) => fix(repair, artifactLocation))
      return {
        ruleId: entry.rule,
        ruleIndex: ids.indexOf(entry.rule),
        level: levels[entry.severity],
        message: { text: linkless(wordsOf(entry)) },
        locations: [{ physicalLocation: { artifactLocation, region: regionOf(entry) } }],
        partialFingerprints: prints[index],
        ...(fixes.length > 0 && { fixes })
      }
    })
  })
}

/** Our own fingerprint, and the one that GitHub goes by. */
function printsOf(path: string, { messages }: Result, text: string): object[] {
  const hashOf = lineHashesOf(text)
  const own = fingerprintsOf(path, messages, sourceOf(text))
  return messages.map(({ line }, index) => ({ primaryLocationLineHash: hashOf(line), 'planlint/v1': own[index] }))
}

function regionOf({ line, column, endLine, endColumn }: Region): object {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

function fix({ title, edits }: Repair, artifactLocation: object): object {
  const replacements = edits.map(({ region, text }) => ({ deletedRegion: regionOf(region), insertedContent: { text } }))
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] }
}

/** In a message of SARIF, `[text](target)` is a link; in ours it is what a plan says. */
function linkless(text: string): string {
  return text.replaceAll('](', '\\](')
}

export default sarif
