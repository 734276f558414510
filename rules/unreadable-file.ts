import { rule } from 'planlint/rule'

export default rule({
  id: 'unreadable-file',
  about: 'A file, and the template that it names, can be read as text.',
  severity: 'error',
  *check({ source, unfoundTemplate }) {
    const at = source.text.indexOf('\0')
    if (at >= 0)
      yield {
        reason: 'The file holds a NUL character (U+0000), which no editor shows and no Markdown may hold; is it text at all?',
        place: source.place(at, at + 1)
      }
    if (!unfoundTemplate) return
    const { name, place, meant, choices } = unfoundTemplate
    const reason = `The template ${name} cannot be read: none that is built in has that name, and no text file is at that path from the plan`
    yield {
      reason: meant ? `${reason}; did you mean ${meant}?` : reason,
      place,
      ...(choices && { note: `Built in: ${choices.join(', ')}` })
    }
  }
})
