import { isContradiction, rule } from 'planlint/rule'

export default rule({
  id: 'conflicting-status',
  about: 'Emoji and word of a status agree, and so do a heading and its status field.',
  severity: 'error',
  suggests: true,
  *check({ phases, sections, title: top, status: own, conventions }) {
    const written = sections.flatMap((section) => (section === top ? [] : [section.headingStatus ?? [], section.status ?? []].flat()))
    for (const status of new Set(own && !own.derived ? [own, ...written] : written)) {
      if (!status.emoji || !status.word?.value || !isContradiction(status, conventions)) continue
      yield {
        reason: `${status.text} contradicts itself: ${status.emoji.text} means ${status.emoji.value}, ${status.word.text} means ${status.word.value}`,
        place: status.place,
        suggestions: [status.emoji.text, status.word.text].map((text) => ({
          title: `Keep ${text}`,
          edits: [{ place: status.place, text }]
        }))
      }
    }
    for (const { title, status, headingStatus } of phases) {
      if (!status?.value || !headingStatus?.value || !headingStatus.word || status.value === headingStatus.value) continue
      yield {
        reason: `${title} is marked ${status.text}, but its heading says ${headingStatus.text}`,
        place: status.place,
        suggestions: [
          { title: `Change to ${headingStatus.text}`, edits: [{ place: status.place, text: headingStatus.text }] },
          { title: `Change the heading to ${status.text}`, edits: [{ place: headingStatus.place, text: status.text }] }
        ]
      }
    }
  }
})
