/** What `planlint --help` prints. */
export const help = `planlint [options] [files, folders or globs…]   lint plans; without arguments, those under the working directory
planlint init                                    write a configuration for the plans found here, offer workflow and hook
planlint new TEMPLATE [FILE]                     start a plan from a built-in template or a file; without FILE where
                                                 such plans are kept, named after the branch
planlint template NAME|FILE                      print what a template requires, as planlint reads it
planlint explain RULE                            print a rule's page
planlint debug PLAN                              print a plan as planlint reads it
planlint lsp --stdio                             serve an editor (docs/editors.md)

Fixing
  --fix                     mend what can be mended without making a claim for the author
  --fix-dry-run             print that as a unified diff and write nothing
Reporting
  --format NAME             text (default), json, github (default where GITHUB_ACTIONS=true), sarif, gitlab,
                            junit, markdown (a job summary or comment) or rdjson (reviewdog)
  --output-file FILE        write the report there; with a --format of its own, any number of them
  --quiet                   errors only
  --no-color                as NO_COLOR=1; FORCE_COLOR=1 is the opposite
Exit status
  --fail-on WHEN            error (default), warning or never
  --max-warnings N          fail above N warnings
Configuration
  --config FILE, --no-config
  --print-config FILE       print what the configuration sets for a file
  --template NAME|FILE      hold every plan against this template
  --rule 'ID: SEVERITY'     set a rule to error, warning, info or off; can be repeated
Files
  --only-plans              skip given files that do not look like plans
  --changed RANGE           only what git diff RANGE names, as main... for a branch
  --no-error-on-unmatched   an argument that matches no file is no error
  --stdin                   lint standard input; with --fix, print the mended text
  --stdin-filename FILE     as if it were this file

Speed
  --cache                   keep results, and lint only what has changed
  --cache-location FILE     where; default: node_modules/.cache/planlint or .planlintcache
  --jobs N                  threads at most; without it the cores, as far as the work pays for them
  --parser NAME             auto (default), remark, or native

  --list-rules, --version, --help

Exit status: 0 nothing above a warning, 1 errors or too many warnings, 2 it could not do what was asked.
`
