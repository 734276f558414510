/** A file that puts planlint somewhere; the README shows it. */
export interface Recipe {
  path: string
  /** What it does, for a question and for what was done. */
  about: string
  text: string
}

/** The workflow that checks pull requests. */
export function workflow(version: string): Recipe {
  return {
    path: '.github/workflows/plans.yml',
    about: 'a GitHub workflow that checks pull requests',
    text: `name: Plans
on: pull_request
permissions:
  contents: read
jobs:
  planlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: planlint/planlint@v${version}
        with:
          changed-only: true
`
  }
}

/** The hook that checks what is committed. */
export function hook(version: string): Recipe {
  return {
    path: '.pre-commit-config.yaml',
    about: 'a hook for pre-commit that checks what is committed',
    text: `repos:
  - repo: https://github.com/planlint/planlint
    rev: v${version}
    hooks:
      - id: planlint # or planlint-fix, which mends what it can
`
  }
}
