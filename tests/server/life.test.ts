import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { folder, unfinished } from '../cli/world.ts'
import { Client, plain } from './client.ts'

async function serving(): Promise<Client> {
  const client = new Client(folder({ 'plan.md': unfinished }))
  await client.start(plain)
  await client.open('plan.md', unfinished)
  await client.pushed('plan.md')
  return client
}

describe('the server ends', () => {
  it('with 0 on shutdown and exit', async () => expect(await (await serving()).stop()).toBe(0))

  it('with 1 on exit alone', async () => {
    const client = await serving()
    await client.notify('exit')
    expect(await client.exited).toBe(1)
  })

  it('with 1 at the end of its input', async () => {
    const client = await serving()
    client.server.stdin?.end()
    expect(await client.exited).toBe(1)
  })

  it('when the process is gone that started it, though its input stays open', { timeout: 15_000 }, async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const client = new Client(folder({}))
    await client.start(plain, { processId: parent.pid ?? null })
    parent.kill()
    await once(parent, 'exit')
    expect(await client.exited).toBe(1)
  })
})

describe('planlint lsp', () => {
  it.each([
    [[], 'planlint: lsp needs --stdio\n'],
    [['--stdio', '--port=7'], 'planlint: lsp knows no --port=7, only --stdio\n']
  ])('refuses %j', async (args, message) => {
    const server = spawn(process.execPath, ['dist/cli.cjs', 'lsp', ...args])
    let stderr = ''
    server.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
    })
    const [status] = (await once(server, 'close')) as [number]
    expect([status, stderr]).toEqual([2, message])
  })
})
