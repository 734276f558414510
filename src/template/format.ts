/** A kind of document that planlint knows: by what it is told from others, and its habits. What it requires is in its template. */
export interface Format {
  /** What its documents are, in a sentence. */
  about: string
  /** Paths from any folder, and how much each says; `*` stands for a name, `**` for any folders, `[0-9]` for a digit. */
  paths: Record<string, number>
  /** What its documents have and others seldom do. */
  signs: readonly Sign[]
  /** Tell it by the template's own sections: three fifths of those that are required, under its titles. */
  byTemplate?: true
  /** What stands there is done, whatever it says of itself. */
  archive?: string
  /** Bracketed words that label, and are no placeholders. */
  labels?: RegExp
  /** Placeholders of the tool's own template, in brackets: those that a planlint template words in another way. */
  blanks?: RegExp
  /** Fields of the header that every document has: what the template shows beside them is optional, and of any form. Absent: all. */
  fields?: readonly string[]
}

/** Something to tell a format by: one of the ways to look, and what it is called to a reader. */
export interface Sign {
  says: string
  /** Three make a format, where no other has as many. */
  points: number
  /** In the title as written. */
  title?: RegExp
  /** Sections with all of these titles, folded; `|` separates titles that say the same. */
  sections?: readonly string[]
  /** In the headings as written, one a line. */
  heading?: RegExp
  /** In what follows the box of most tasks, emphasis aside. */
  tasks?: RegExp
  /** In the first two thousand characters. */
  opening?: RegExp
  /** Anywhere in the source; looked for only where the path or another sign speaks for the format. */
  text?: RegExp
}
