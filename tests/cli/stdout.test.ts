import process from 'node:process'
import { afterEach, expect, it, vi } from 'vitest'
import { standardOutput } from '../../src/node/cli/stdout.ts'

const pipe = vi.hoisted(() => ({ taken: '', room: 0 }))

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  fstatSync: () => ({ isCharacterDevice: () => false }),
  writeSync: (_: number, bytes: Buffer, from: number) => {
    if (pipe.room === 0) throw Object.assign(new Error('resource temporarily unavailable'), { code: 'EAGAIN' })
    const length = Math.min(pipe.room, bytes.length - from)
    pipe.room -= length
    pipe.taken += bytes.toString('utf8', from, from + length)
    return length
  }
}))

afterEach(() => vi.restoreAllMocks())

it('what a full pipe does not take goes to the stream, and all that follows, in order', () => {
  const stream = vi.spyOn(process.stdout, 'write').mockImplementation((bytes) => {
    pipe.taken += bytes
    pipe.room = 100
    return true
  })
  pipe.room = 7
  const output = standardOutput()
  for (const part of ['one, ', 'two, ', 'three, ', 'four']) output.write(part)
  expect(pipe.taken).toBe('one, two, three, four')
  expect(stream).toHaveBeenCalledTimes(3)
})
