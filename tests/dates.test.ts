import { describe, expect, it } from 'vitest'
import { lint } from '../src/index.ts'
import { datesIn, spanOf } from '../src/plan/index.ts'

describe('a date is read', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05T08:30:00+01:00', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026-3-5', '2026-03-05'],
    ['13/04/2026', '2026-04-13'],
    ['04/13/2026', '2026-04-13'],
    ['05/05/2026', '2026-05-05'],
    ['3.4.2026', '2026-04-03'],
    ['3. 4. 2026', '2026-04-03'],
    ['March 5, 2026', '2026-03-05'],
    ['Mar 5th 2026', '2026-03-05'],
    ['5 Mar 2026', '2026-03-05'],
    ['5-Mar-2026', '2026-03-05'],
    ['16. Oktober 2025', '2025-10-16'],
    ['5 de marzo de 2026', '2026-03-05'],
    ['5 mars 2026', '2026-03-05'],
    ['5. března 2026', '2026-03-05'],
    ['5 марта 2026', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026년 3월 5일', '2026-03-05'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29']
  ])('in %s', (text, day) => {
    expect(datesIn(`(${text})`)).toMatchObject([{ text, at: 1, day }])
  })

  it.each([
    ['2026-02-30', 'February 2026 has 28 days'],
    ['1900-02-29', 'February 1900 has 28 days'],
    ['2026-13-05', 'there is no month 13'],
    ['2026-04-00', 'there is no day 0'],
    ['31/02/2026', 'February 2026 has 28 days'],
    ['02/30/2026', 'February 2026 has 28 days'],
    ['June 31, 2026', 'June 2026 has 30 days'],
    ['2026年13月5日', 'there is no month 13']
  ])('as impossible in %s', (text, problem) => {
    expect(datesIn(text)).toEqual([expect.objectContaining({ problem })])
    expect(datesIn(text)[0]).not.toHaveProperty('day')
  })

  it('as one of two days where nobody can tell which', () => {
    expect(datesIn('03/04/2026')).toEqual([{ text: '03/04/2026', at: 0, isIso: false }])
  })

  it.each([
    '2026-03',
    'March 2026',
    'March 5',
    'Q1 2026',
    'Week 3',
    'v1.2.2026',
    'docs/2026-01-05-notes.md',
    '2026-01-05-notes',
    '5 apples 2026',
    '3.14',
    '20260305'
  ])('in no part of %s', (text) => expect(datesIn(text)).toEqual([]))
})

describe('a value says when', () => {
  it.each([
    ['2026-01-05', '2026-01-05', '2026-01-05'],
    ['📅 Mon, 5 Jan 2026 (kick-off)', '2026-01-05', '2026-01-05'],
    ['2026-01-05 – kick-off', '2026-01-05', '2026-01-05'],
    ['2026-01-05 – 2026-01-16', '2026-01-05', '2026-01-16'],
    ['Jan 5, 2026 to 16 Jan 2026 (ten days)', '2026-01-05', '2026-01-16'],
    ['2025/7/29～2025/8/5', '2025-07-29', '2025-08-05']
  ])('%s', (value, first, last) => {
    const span = spanOf(value)
    expect([span?.first.day, span?.last.day]).toEqual([first, last])
  })

  it.each([
    'before 2026-01-05',
    '2026-01-05 → 2026-02-01',
    '2026-01-05 – 16',
    'Jan 5 – January 16, 2026',
    '2026-01-05 – Jan 16',
    '5–16 March 2026',
    '2026-01-05, 2026-02-05'
  ])('but not in a way that is understood: %s', (value) => expect(spanOf(value)).toBeUndefined())
})

describe('overdue', () => {
  const text = '# P\n\n**Status:** In Progress\n**Due:** 2026-06-14\n'
  const heard = (settings: object) => lint(text, { rules: { overdue: 'warning' }, ...settings }).messages.map(({ ruleId }) => ruleId)

  it('asks the host for the day', () => {
    expect(heard({ host: { today: () => '2026-06-15' } })).toEqual(['overdue'])
    expect(heard({ host: { today: () => '2026-06-14' } })).toEqual([])
  })

  it('is quiet where nobody knows it', () => expect(heard({})).toEqual([]))

  it('does not ask for it where no date depends on it', () => {
    const today = () => {
      throw new Error('asked')
    }
    expect(lint('# P\n\n**Status:** In Progress\n', { rules: { overdue: 'warning' }, host: { today } }).messages).toEqual([])
  })
})
