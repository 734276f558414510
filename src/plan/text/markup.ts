const knownTag =
  /^<\/?(?:a|b|br|code|del|details|div|em|font|hr|i|img|ins|kbd|li|ol|p|pre|s|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video)\b/i

/** Whether what Markdown takes for HTML is markup, and not a writer's `<why there is no way back>`. */
export function isMarkup(html: string): boolean {
  return knownTag.test(html) || /^<(?:[!?/]|[^>]*[=:/])/.test(html)
}
