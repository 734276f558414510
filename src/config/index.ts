export { didYouMean, noTakingOut, type Problem, problemsOf, severity, takesOut } from './check.ts'
export { type Config, defineConfig } from './types.ts'
