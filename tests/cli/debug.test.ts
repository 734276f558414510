import { describe, expect, it } from 'vitest'
import { folder, planlint } from './world.ts'

describe('planlint debug', () => {
  it('shows a plan as a run reads it: with the configuration, its words and its templates', async () => {
    const root = folder({
      'planlint.config.json': JSON.stringify({
        templates: { docs: './team.md' },
        conventions: { phases: ['Slice'], statuses: { done: ['Landed'] } }
      }),
      'team.md': '# T\n\n## Slice 1: [Name]\n',
      'docs/plan.md': '# P\n\n## Slice 1: Work\n\n**Status:** Landed\n\n- [x] One\n'
    })
    expect(await planlint(root, ['debug', 'docs/plan.md'])).toEqual({
      status: 0,
      stderr: '',
      stdout: `status done (Landed, from its phases)
template team.md (named by the configuration or an option)
fields none
1 task, 0 tables, 0 placeholders, 0 of them due
    1   P | title
    3     Slice 1: Work | phase 1 | done (Landed) | 1/1 boxes
`
    })
  })

  it.each([
    [['debug'], {}, 'debug needs a plan'],
    [['debug', 'nope.md'], {}, 'nope.md: The file cannot be read: no such file or directory'],
    [['debug', 'plan.md'], { ruels: {} }, '/planlint.config.json: ruels: there is no key ruels; did you mean rules?']
  ])('refuses %j in one line', async (argv, config, line) => {
    const root = folder({ 'plan.md': '# P\n', 'planlint.config.json': JSON.stringify(config) })
    const { status, stdout, stderr } = await planlint(root, argv)
    expect({ status, stdout, stderr: stderr.replace(root, '') }).toEqual({ status: 2, stdout: '', stderr: `planlint: ${line}\n` })
  })
})
