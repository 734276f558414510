import { type CodeLens, type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver/node'
import type { Phase, Place, Plan, Section } from '../../rule.ts'
import type { Client } from './client.ts'
import type { Reading } from './documents.ts'
import { isOutermost, progressOf } from './progress.ts'
import { rangeOf } from './ranges.ts'

/** The plan and its phases, each with how far it is; other headings are left to what an editor knows of Markdown. */
export function symbolsOf({ plan, text, uri }: Reading, client: Client): DocumentSymbol[] | SymbolInformation[] {
  if (!plan) return []
  const make = (section: Section, children: DocumentSymbol[]): DocumentSymbol => ({
    name: section.title || section.heading || 'Plan',
    detail: progressOf(section, plan),
    kind: section === plan.title ? SymbolKind.File : SymbolKind.Module,
    range: rangeOf(extentOf(section, plan), text),
    selectionRange: rangeOf(section.place, text),
    children
  })
  const partsOf = (phase: Phase | undefined): DocumentSymbol[] =>
    plan.phases.filter(({ within }) => within === phase).map((part) => make(part, partsOf(part)))
  const { title } = plan
  const inTitle = ({ place }: Phase) => title !== undefined && place.start.offset < title.end
  const phases = plan.phases.filter(isOutermost)
  const beside = phases.filter((phase) => !inTitle(phase)).map((phase) => make(phase, partsOf(phase)))
  const all = title
    ? [
        make(
          title,
          phases.filter(inTitle).map((phase) => make(phase, partsOf(phase)))
        ),
        ...beside
      ]
    : beside
  return client.nests ? all : all.flatMap((symbol) => flat(symbol, uri))
}

/** How far each phase is, to be shown above its heading. */
export function lensesOf({ plan, text }: Reading): CodeLens[] {
  return (plan?.phases ?? []).flatMap((phase) => {
    const title = plan && progressOf(phase, plan)
    return title ? [{ range: rangeOf(phase.place, text), command: { title, command: '' } }] : []
  })
}

function extentOf({ place, end }: Section, { source }: Plan): Place {
  const from = place.start.offset - place.start.column + 1
  return source.place(from, Math.max(place.end.offset, source.text.slice(0, end).trimEnd().length))
}

function flat({ name, detail, kind, range, children = [] }: DocumentSymbol, uri: string): SymbolInformation[] {
  return [{ name: detail ? `${name} — ${detail}` : name, kind, location: { uri, range } }, ...children.flatMap((child) => flat(child, uri))]
}
