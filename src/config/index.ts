export { didYouMean, type Problem, problemsOf, settingProblems } from './check.ts'
export { type Config, defineConfig } from './types.ts'
