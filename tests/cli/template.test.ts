import { describe, expect, it } from 'vitest'
import { formats } from '../../src/template/index.ts'
import { folder, found, planlint } from './world.ts'

const template = `# [Name]

**Owner:** [Who]
**Actual End (optional):** [YYYY-MM-DD]

## Why

<!-- planlint alias="Reason" -->

[Say why]

## Steps

### Phase 1: [First]

**Status:** ⏸️ Not Started | ✅ Complete
**Duration:** [X days]

- [ ] [Step]

#### Notes

<!-- planlint optional -->

[Say more]

## Risks

| Risk | Impact |
| --- | --- |
| [Risk] | High |
| [Risk] | Low |

## Lessons Learned

[To be filled]
`

describe('planlint template', () => {
  it('prints what a template requires', async () => {
    const { status, stdout } = await planlint(folder({ 'plan.template.md': template }), ['template', 'plan.template.md'])
    expect(status).toBe(0)
    expect(stdout).toBe(`plan.template.md

fields of the header
  Owner: [Who]
  Actual End: [YYYY-MM-DD] (optional; to fill in when it is done)

sections
  Why (also called reason)
  Steps (holds the phases)
  Risks
  Lessons Learned (to fill in when it is done)

every phase
  a status
  tasks
  Duration: [X days]
  Notes (optional)

statuses
  ⏸️ Not Started = todo
  ✅ Complete = done

scales
  Impact: Low, Medium, High

to fill in at once
  [Name]
  [Who]
  [Say why]
  [First]
  [X days]
  [Step]
  [Say more]
  [Risk] × 2

to fill in when it is done
  [YYYY-MM-DD]
  [To be filled]
`)
  })

  it('reads with the words of the configuration, and says which words of the status it does not know', async () => {
    const root = folder({
      'planlint.config.json': '{ "conventions": { "phases": ["Slice"], "statuses": { "done": ["Landed"] } } }',
      'team.md': '# T\n\n## Slice 1: [Name]\n\n**Status:** Landed | Shipped out\n'
    })
    const { stdout } = await planlint(root, ['template', 'team.md'])
    expect(stdout).toContain('\nevery phase\n  a status\n')
    expect(stdout).toContain('\nstatuses\n  Landed = done\n  Shipped out = ? (say what it means: conventions.statuses)\n')
  })

  it.each(Object.keys(formats))('knows %s', async (name) => {
    const { status, stdout } = await planlint(folder({}), ['template', name])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^\S+\n\n/)
    expect(stdout.startsWith(`${name}\n`)).toBe(true)
  })

  it.each([
    [['template'], /^planlint: template needs a template: a file, or one of .*implementation-plan/],
    [['template', 'nowhere.md'], /^planlint: there is no template nowhere\.md, neither built in nor as a file/],
    [['template', 'broken.md'], /^planlint: the template .*broken\.md cannot be read: /]
  ])('refuses %j in one line', async (argv, line) => {
    const { status, stdout, stderr } = await planlint(folder({ 'broken.md': Uint8Array.of(0xff, 0xfe, 0) }), argv)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(line)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('a template that a plan names and nobody finds', () => {
  const say = async (plan: string) => {
    const { stdout } = await planlint(folder({ 'plan.md': plan, 'pixels.md': Uint8Array.of(0, 0, 0xff) }), ['--format', 'json', 'plan.md'])
    const [file] = JSON.parse(stdout).files
    return file.messages.map((one: Record<string, unknown>) => `${one.line}:${one.column}-${one.endColumn} ${one.rule}: ${one.message}`)
  }
  const fault = (name: string) =>
    `unreadable-file: The template ${name} cannot be read: none that is built in has that name, and no text file is at that path from the plan`

  it.each([
    ['# P\n\n<!-- planlint template=adr/mad -->\n', `3:1-35 ${fault('adr/mad')}; did you mean adr/madr?`],
    ['# P\n\n<!-- planlint template=../team.md -->\n', `3:1-38 ${fault('../team.md')}`],
    ['# P\n\n<!-- planlint template=.. -->\n', `3:1-30 ${fault('..')}`],
    ['# P\n\n<!-- planlint template=pixels.md -->\n', `3:1-37 ${fault('pixels.md')}`],
    ['---\ntemplate: ./nope.md\n---\n\n# P\n', `2:11-20 ${fault('./nope.md')}`],
    ['---\ntemplate: implementation-pln\n---\n\n# P\n', `2:11-29 ${fault('implementation-pln')}; did you mean implementation-plan?`]
  ])('in %j is an error there', async (plan, message) => {
    expect(await say(plan)).toEqual([message])
  })

  it('may be any of those built in, where it is near none and no file', async () => {
    const root = folder({ 'file.md': '<!-- planlint template=gone.md -->\n', 'name.md': '<!-- planlint template=lean -->\n' })
    const { stdout } = await planlint(root, ['--format', 'json', 'file.md', 'name.md'])
    const notes = JSON.parse(stdout).files.map((file: { messages: { note?: string }[] }) => file.messages[0]?.note)
    expect(notes).toEqual([undefined, `Built in: ${Object.keys(formats).join(', ')}`])
  })

  it("in front matter may be another tool's", async () => {
    for (const name of ['post', 'page.html', 'default', 'docs']) expect(await say(`---\ntemplate: ${name}\n---\n\n# P\n`)).toEqual([])
  })

  it('can be silenced, and turned off', async () => {
    expect(await say('# P\n\n<!-- planlint template=gone.md --> <!-- planlint-disable-line unreadable-file -->\n')).toEqual([])
    const root = folder({ 'plan.md': '# P\n\n<!-- planlint template=gone.md -->\n' })
    expect((await found(root, ['--rule', 'unreadable-file: off', 'plan.md'])).messages).toEqual([])
  })
})
