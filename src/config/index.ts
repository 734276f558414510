export { didYouMean, noTakingOut, type Problem, problemsOf, settingProblems, takesOut } from './check.ts'
export { type Config, defineConfig } from './types.ts'
