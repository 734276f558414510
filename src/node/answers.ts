import process from 'node:process'
import type { Template } from '../template/index.ts'

/** What a plan may ask for besides its own text: a template by name, or what `Host` answers. */
export type Question = 'template' | 'today' | 'path' | 'absent' | 'outline' | 'files'

/** A question, what it was about, and a digest of the answer: `null` for nothing. */
export type Answer = [question: Question, about: string, digest: string | null]

/** A digest of text or bytes. */
export function digestOf(content: string | Uint8Array): string {
  // Loaded here, since only a cache needs it and it takes milliseconds.
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha1').update(content).digest('base64')
}

/** A digest of a template as it is answered to a plan that asks for it. */
export function digestOfTemplate(template: Template | undefined): string | null {
  return template ? digestOf(template.plan.source.text) : null
}
