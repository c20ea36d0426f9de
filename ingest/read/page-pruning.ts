/** Takes off a page what is never its article, by tag, role and the words its makers put in class and id. */
import { type PageElement, type PageNode, walkPage } from './page-node.ts'

/** Never holds sentences of the article. */
const deadTags =
  /^(?:script|style|noscript|template|iframe|object|embed|svg|canvas|video|audio|button|select|input|textarea|label|nav|aside|figcaption|dialog|menu|map)$/i
const deadRoles =
  /^(?:navigation|complementary|banner|contentinfo|search|menu|menubar|dialog|alertdialog|alert|toolbar|tablist)$/i
/** Words in a class or id; each stands at a boundary of the name's parts. */
const deadWords =
  /(?:^|[\s_-])(?:captions?|credits?|photo-?credit|image-?credit|cutline|related(?!-?to)|recirc\w*|recommend\w*|more-?(?:on|from|stories|like|news|articles|reading)|(?:also|further)-?(?:read|like|on)|read-?(?:more|next|also)|see-?also|you-?may|most-?(?:read|popular|viewed|shared)|popular|trending|newsletters?|news-?letter|subscribe|subscription|sign-?up|e?mail-?(?:signup|alert)|share|sharing|share-?\w*|sharedaddy|addthis|social\w*|follow-?us|promo\w*|breadcrumbs?|crumbs?|comments?|comment-?\w*|disqus|respond|reply|tags?|tag-?(?:list|cloud)|keywords|topics-?list|author-?(?:bio|box|info|card|about|profile|description|details)|about-?(?:the-?)?author|bio|byline\w*|by-?line|dateline|time-?stamp|date-?time|publish(?:ed)?-?(?:date|time|on)|pub-?date|post-?(?:date|meta|info|footer|author|nav\w*|tags)|entry-?(?:meta|footer|date)|article-?(?:meta|info|footer|date|tools|share|tags|topics)|meta-?(?:data|info)|side-?bar|widgets?|advert\w*|ad-?(?:slot|unit|container|wrapper|label|break|block|box)|ads|dfp|sponsor\w*|taboola|outbrain|zergnet|revcontent|cookie\w*|consent|gdpr|paywall|pagination|pager|page-?nav\w*|skip-?(?:to|link|nav)\w*|screen-?reader(?:-?text)?|sr-?only|visually-?hidden|print-?only|no-?print|toolbar|menu|nav(?:bar|igation)?|masthead|site-?(?:header|footer)|page-?footer|global-?\w*|footer|copyright|disclaimer|gallery-?(?:caption|credit)|slideshow|carousel|lightbox|pop-?up|modal|tooltip|donate|donation|poll|quiz|jp-relatedposts|embed-?related)(?=$|[\s_-])/i
/** A name that says it is the article outweighs what else it says. */
const liveWords =
  /(?:^|[\s_-])(?:article-?(?:body|content|text)|story-?(?:body|content|text)|entry-?content|post-?(?:body|content)|body-?(?:copy|text|content)|main-?content|page-?content)(?=$|[\s_-])/i

/** Shares of the page's text above which an element is kept, however it is called. */
const most = { tag: 0.5, name: 0.2 }
/** A part with so much running text is no widget. */
const longText = 1500

interface Measure {
  /** Characters of text when the element opened. */
  readonly start: number
  readonly links: number
  readonly long: number
}

/** Changes the page. Weighs each part first, so that a body whose class says "sidebar" is not lost. */
export function pruneDocument(root: PageElement): void {
  const open: Measure[] = []
  const parts: { element: PageElement; size: number; long: number; links: number }[] = []
  let chars = 0
  let links = 0
  let long = 0
  let inLink = 0
  walkPage(root, {
    enter(element) {
      open.push({ start: chars, links, long })
      if (/^(?:script|style|noscript|template)$/i.test(element.tagName)) return false
      if (/^a$/i.test(element.tagName)) inLink++
      return true
    },
    exit(element) {
      const begun = open.pop()
      if (!begun) return
      if (/^a$/i.test(element.tagName)) inLink--
      const size = chars - begun.start
      if (/^(?:p|blockquote)$/i.test(element.tagName) && size > 80 && links - begun.links < size / 2)
        long += size
      parts.push({ element, size, long: long - begun.long, links: links - begun.links })
    },
    text(data) {
      const size = data.trim().length
      chars += size
      if (inLink > 0) links += size
    },
  })
  for (const { element, size, long: running } of parts)
    if (isDead(element, size / (chars || 1), running)) element.remove()
}

function isDead(element: PageElement, share: number, running: number): boolean {
  const tag = element.tagName.toLowerCase()
  if (tag === 'html' || tag === 'body' || tag === 'article' || tag === 'main' || tag === 'head') return false
  if (deadTags.test(tag)) return share < most.tag
  if (share > most.name || running > longText) return false
  if (tag === 'footer') return true
  if (
    element.getAttribute('hidden') !== null ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  )
    return true
  const role = element.getAttribute('role')
  if (role && deadRoles.test(role)) return true
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 400)
  if (name.length < 2) return false
  const parted = name.replace(/([a-z])([A-Z])/g, '$1-$2')
  return deadWords.test(parted) && !liveWords.test(parted)
}

export function hasText(node: PageNode): boolean {
  return (node.textContent ?? '').trim().length > 0
}
