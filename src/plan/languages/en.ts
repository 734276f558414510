import type { Language } from './language.ts'

export const english: Language = {
  statuses: {
    todo: 'not started, to do, todo, pending, planned, proposed, open, queued, upcoming, ready, ready now, not yet started, planning, in planning, planning phase',
    doing:
      'doing, in progress, ongoing, started, active, wip, work in progress, partial, partially complete, underway, in review, in process, in qa, in testing, testing',
    done: 'complete, completed, done, finished, implemented, shipped, merged, closed, delivered, verified, passed',
    blocked: 'blocked, on hold, paused, waiting, stuck',
    dropped: 'cancelled, canceled, dropped, deferred, skipped, superseded, wont do, obsolete, n/a'
  },
  drafts: 'draft',
  phases: 'phase, stage, milestone, step, sprint, iteration, part, wave, week, workstream',
  tasks: 'task, subtask',
  fields: {
    status: 'status, current status, plan status, overall status, implementation status, project status, phase status, state',
    progress: 'progress, overall progress, completion, tasks completed',
    start:
      'start, starts, start date, startdate, started, started on, begin, begins, begin date, planned start, planned start date, target start, estimated start, actual start, actual start date',
    end: 'end, ends, end date, enddate, ended, due, due date, due by, deadline, target, target date, target end, target completion, target completion date, estimated completion, estimated completion date, estimated end, expected completion, finish, finish date, finished, finished on, planned end, planned end date, planned completion, planned finish, actual end, actual end date, actual finish, completed, completed on, completed at, finished at, actual completion, completion date',
    period: 'dates, period, window, timeframe, time frame, timeline, schedule',
    date: 'date, created on, created at, created date, date created, creation date, updated, updated on, updated at, last updated, last update, updated date, last modified, last reviewed, reviewed on, review date, approved on, approval date, release date, launch date',
    duration:
      'duration, estimated duration, implementation time, estimate, time estimate, estimated time, effort, estimated effort, timeline estimate',
    owner: 'owner, owners, assignee, assignees, assigned to, responsible, lead, developer, team',
    branch: 'branch, feature branch, git branch, branch name',
    feature: 'feature, feature proposal, feature request, proposal, feature link',
    depends: 'depends on, depends, dependencies, dependency, blocked by, requires, after, prerequisite, prerequisites',
    files:
      'file, files, file path, create, created, creates, modify, modified, modifies, test, tests, test file, test files, new file, new files, files to create, files to modify, files to update, files created, files modified, created files, modified files, changed files, files changed',
    draft: 'draft',
    template: 'template'
  },
  subjects:
    'risk, risks, issue, issues, bug, bugs, finding, findings, defect, defects, task, tasks, item, items, question, questions, problem, problems, requirement, requirements, test, tests, component, components, file, files, feature, features, decision, decisions, document, documents, reviewer, reviewers, blocker, blockers, gate, gates, budget, licence, license, unit tests, audience, environment',
  optional:
    'optional, stretch, stretch goal, stretch goals, moved to, postponed, out of scope, not in scope, no longer needed, not needed, not required, nice to have, descoped, abandoned, not applicable, wont fix, punted, backlog, post launch, follow up, tracked in, next sprint, next quarter, wontfix, duplicate of, see follow up, if time permits, time permitting',
  afterwards:
    'next step, next steps, future, follow up, follow ups, followup, followups, backlog, out of scope, not in scope, nice to have, ideas, post launch, post deployment, post release, template, parking lot, someday, not planned, known issues, rollback, maintenance, recurring, changelog, change log, change history, revision history, version history, document history, recommendation, recommendations, open questions, lessons learned, technical debt',
  continued: 'continued, contd, cont, part',
  closing:
    'definition of done, acceptance, success criteria, exit criteria, completion criteria, completion checklist, implementation checklist, final checklist, sign off, signoff, deliverables, done when, review points',
  questions: 'open questions, open question, questions, question, open points, open issues, unknowns',
  signing: 'sign off, signoff, approval, approvals, signature, signatures, acceptance',
  gone: 'removed, merged, deleted, folded into, replaced',
  undecided: 'tbd, tbc',
  instructions:
    'add, insert, describe, list, specify, explain, define, provide, enter, fill in, write, summarise, summarize, identify, include, outline, document, replace, choose, select, your, brief, short, one line, eg, what, why, how, who, when, where, which, link to, name of, date of, title of, number of, any',
  blanks:
    'Name, Names, Date, Link, Links, Title, Description, Author, Owner, Assignee, Notes, Version, URL, Email, Team, Weekly, Component, NAME, DATE, TITLE, FEATURE, LINK, AUTHOR, OWNER, name, date, link',
  months: [
    'january february march april may june july august september october november december',
    'jan feb mar apr may jun jul aug sept oct nov dec',
    'jan feb mar apr may jun jul aug sep oct nov dec'
  ],
  weekdays: 'monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun',
  units:
    'second, seconds, sec, secs, minute, minutes, min, mins, hour, hours, hr, hrs, day, days, week, weeks, month, months, sprint, sprints',
  things: 'people, person, point, points, developer, developers, task, tasks, phase, phases',
  and: 'and, or',
  to: 'to, until, till, through',
  of: 'of',
  on: 'on, at, as of, since',
  elsewhere: 'of, in, from, on, at, per',
  here: 'this, parallel, progress, order, time, hold, top',
  planned: 'planned, target, due, deadline, estimated, expected, scheduled',
  actual: 'actual, started, ended, completed, completion, finished',
  parallel:
    'parallel, parallelizable, parallelisable, parallelized, parallelised, parallelize, parallelise, concurrent, concurrently, simultaneously, any order, independent of, independent from, independently',
  otherwise:
    'independent, independently, before, block, blocks, blocking, unblock, unblocks, unblocking, enable, enables, enabling, unlock, unlocks, need by, need for, needed by, needed for, needs for, required by, required for, not, except, optional, downstream, feed, feeds, feeding, input for, input to, prerequisite for, prerequisite of, followed by, leads to',
  nothing: 'none, nothing, no, n/a',
  without: 'no, without, former, old',
  ahead: 'to be, future, later, next, upcoming, planned, scheduled, deferred, moved, postponed, left',
  moved:
    'delete, deletes, deleting, remove, removes, removing, rename, renamed, renames, renaming, move, moves, moved, moving, replace, replaces, replacing, rewrite, rewrites, rewritten, merge, merges, merging, split, splits, splitting, deletion, removal, replacement, rewriting, eg',
  limited:
    'except, excluding, apart from, minus, but, only, pending, awaiting, waiting, remaining, remains, not yet, partly, partially, still, until, without, open',
  lasting: 'in review, in qa, in testing, testing',
  healthy: 'active, ongoing',
  needs: 'builds on, needs, requires, depends on, waits for',
  all: 'all, every',
  maybe: 'if, would, could, may, might, follow, follows, is planned, later',
  unlike: 'slipped, delivery, drift, preview, in preview'
}
