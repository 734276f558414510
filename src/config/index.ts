export { didYouMean, noTakingOut, type Problem, problemsOf, schemaOf, severity, takesOut } from './check.ts'
export { type Config, defineConfig } from './types.ts'
