import { Validator } from '@cfworker/json-schema'
import { expect, it } from 'vitest'
import { problemsOf } from '../src/config/index.ts'
import { configSchema, rules } from '../src/index.ts'

const schema = new Validator(configSchema() as ConstructorParameters<typeof Validator>[0], '7')

it.each([
  [{}, true],
  [{ $schema: './node_modules/planlint/dist/schema.json', files: ['docs/**'], ignores: ['docs/old'] }, true],
  [{ extends: './base.json' }, true],
  [{ extends: ['./a.json', './b.json'] }, true],
  [{ templates: { 'docs/**': 'adr/madr' } }, true],
  [{ rules: { 'phase-order': 'off', overdue: { severity: 'warning', today: '2026-01-05' } } }, true],
  [{ conventions: { statuses: { done: ['landed'] }, phases: ['Tranche'] } }, true],
  [{ overrides: [{ files: ['!(a|b).md'], rules: { 'phase-order': 'info' } }] }, true],
  [{ file: ['docs/**'] }, false],
  [{ files: 'docs/**' }, false],
  [{ files: ['!docs/**'] }, false],
  [{ ignores: [''] }, false],
  [{ extends: [1] }, false],
  [{ templates: { 'docs/**': '' } }, false],
  [{ rules: { 'phase-ordr': 'off' } }, false],
  [{ rules: { 'phase-order': 'warn' } }, false],
  [{ rules: { 'phase-order': { severity: 'off', deep: true } } }, false],
  [{ conventions: { statuses: { finished: ['x'] } } }, false],
  [{ overrides: [{ files: ['a'] }] }, false],
  [[], false]
])('a configuration is right to editors as it is to a run: %j', (config, isRight) => {
  expect(problemsOf(config, rules).length === 0).toBe(isRight)
  expect(schema.validate(config).valid).toBe(isRight)
})
