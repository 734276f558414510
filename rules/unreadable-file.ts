import { rule } from 'planlint/rule'

export default rule({
  id: 'unreadable-file',
  about: 'A file can be read as text.',
  severity: 'error',
  *check({ source }) {
    const at = source.text.indexOf('\0')
    if (at >= 0)
      yield {
        reason: 'The file holds a NUL character (U+0000), which no editor shows and no Markdown may hold; is it text at all?',
        place: source.place(at, at + 1)
      }
  }
})
