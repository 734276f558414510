import {
  anchorsOf,
  type Finding,
  type Host,
  likelyAnchor,
  likelyFile,
  pathsTo,
  relativePath,
  rule,
  sameAnchor,
  type Target,
  targetsOf
} from 'planlint/rule'

export default rule({
  id: 'broken-link',
  about: 'A link leads somewhere.',
  severity: 'error',
  suggests: true,
  *check(plan, _, host) {
    if (plan.links.length === 0) return
    const from = host.path?.()
    const targets = [...targetsOf(plan)].map((target) => ({
      target,
      places: from && target.path !== '' ? pathsTo(from, target.path) : []
    }))
    const asked = [...new Set(targets.flatMap(({ places }) => places))]
    const absent = asked.length > 0 ? host.absent?.(asked) : undefined
    for (const { target, places } of targets) {
      const there = absent && places.find((place) => !absent.has(place))
      if (target.path === '' || (there !== undefined && there === from)) yield* anchorIn(() => anchorsOf(plan), target, 'This plan')
      else if (there !== undefined)
        yield* anchorIn(() => (/\.mdx?$|\.markdown$/i.test(there) ? host.outline?.(there)?.anchors : undefined), target, target.path)
      else if (absent && from && places[0] !== undefined && !target.isAwaited) yield nowhere(target, places[0], from, host)
    }
  }
})

function nowhere({ path, pathPlace }: Target, wanted: string, from: string, { files }: Host): Finding {
  const file = likelyFile(wanted, from, files?.() ?? [])
  const right =
    file &&
    encodeURI(
      path.startsWith('/') ? `/${file}` : `${path.startsWith('./') ? './' : ''}${relativePath(from, file)}`.replace(/^\.\/(?=\.\.)/, '')
    )
  return {
    reason: `${path} leads nowhere${right ? `; did you mean ${right}?` : ''}`,
    place: pathPlace,
    ...(right && { suggestions: [{ title: `Change to ${right}`, edits: [{ place: pathPlace, text: right }] }] })
  }
}

/** Lines of code, states of a page, footnotes: made by who shows the page, not by the text. */
const made = /^(?:|top|L\d+.*|fn.*|:~:.*|[!/].*|user-content-fn.*)$/

function* anchorIn(there: () => ReadonlySet<string> | undefined, { anchor, anchorPlace }: Target, where: string): Generator<Finding> {
  if (anchor === undefined || made.test(anchor)) return
  const anchors = there()
  const wanted = sameAnchor(anchor.replace(/^user-content-/, ''))
  if (!anchors || anchors.has(wanted)) return
  const near = likelyAnchor(wanted, anchors)
  yield {
    reason: `${where} has no heading for #${anchor}${near === undefined ? '' : `; did you mean #${near}?`}`,
    place: anchorPlace,
    ...(near !== undefined && { suggestions: [{ title: `Change to #${near}`, edits: [{ place: anchorPlace, text: `#${near}` }] }] })
  }
}
