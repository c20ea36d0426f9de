/** Markdown -> plain text: headings, links, images, emphasis and quote signs give way to their words. */

export function stripMarkdown(source: string): string {
  return source
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s{0,3}#{1,6}\s+(.*?)\s*#*$/, '\n$1\n')
        .replace(/^\s{0,3}(?:[-*_]\s?){3,}$/, '')
        .replace(/^\s{0,3}>\s?/, '')
        .replace(/^\s{0,3}[-*+]\s+/, '')
        .replace(/!\[[^\]]{0,300}\]\([^)]{0,500}\)/g, '')
        .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/g, '$1')
        .replace(/(\*\*|__)(?=\S)(.{1,500}?\S)\1/g, '$2')
        .replace(/(?<![\w*])([*_])(?=\S)([^*_]{0,300}\S)\1(?![\w*])/g, '$2')
        .replace(/<\/?[a-z][^>]{0,200}>/gi, ''),
    )
    .join('\n')
}
