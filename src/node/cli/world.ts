/** Where the command line runs: everything that it touches besides the disk. */
export interface World {
  cwd: string
  env: Record<string, string | undefined>
  stdin: AsyncIterable<Uint8Array>
  stdout: Sink
  stderr: Sink
  /** Asks whoever sits at the terminal; absent where nobody does. */
  ask?: ((question: string) => Promise<boolean>) | undefined
}

/** Somewhere to print. */
export interface Sink {
  isTTY?: boolean
  write(text: string | Uint8Array): unknown
}
