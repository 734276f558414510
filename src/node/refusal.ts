/** What was asked cannot be done: one line for the user, exit status 2. */
export class Refusal extends Error {}
