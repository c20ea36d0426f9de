/** Takes off a page what is never its article, by tag, role and the words its makers put in class and id. */
import { type PageElement, walkPage } from './page-node.ts'

/** Never holds sentences of the article. */
const deadTags =
  /^(?:script|style|noscript|template|iframe|object|embed|svg|canvas|video|audio|button|select|input|textarea|label|nav|aside|figcaption|dialog|menu|map)$/i
const deadRoles =
  /^(?:navigation|complementary|banner|contentinfo|search|menu|menubar|dialog|alertdialog|alert|toolbar|tablist)$/i
/** Words in a class or id; each stands at a boundary of the name's parts. */
const deadWords =
  /(?:^|[\s_-])(?:captions?|credits?|photo-?credit|image-?credit|cutline|related(?!-?to)|recirc\w*|recommend\w*|more-?(?:on|from|stories|like|news|articles|reading)|(?:also|further)-?(?:read|like|on)|read-?(?:more|next|also)|see-?also|you-?may|most-?(?:read|popular|viewed|shared)|popular|trending|newsletters?|news-?letter|subscribe|subscription|sign-?up|e?mail-?(?:signup|alert)|share|sharing|share-?\w*|sharedaddy|addthis|social\w*|follow-?us|promo\w*|breadcrumbs?|crumbs?|comments?|comment-?\w*|disqus|respond|reply|tags?|tag-?(?:list|cloud)|keywords|topics-?list|author-?(?:bio|box|info|card|about|profile|description|details)|about-?(?:the-?)?author|bio|byline\w*|by-?line|dateline|time-?stamp|date-?time|publish(?:ed)?-?(?:date|time|on)|pub-?date|post-?(?:date|meta|info|footer|author|nav\w*|tags)|entry-?(?:meta|footer|date)|article-?(?:meta|info|footer|date|tools|share|tags|topics)|meta-?(?:data|info)|side-?bar|widgets?|advert\w*|ad-?(?:slot|unit|container|wrapper|label|break|block|box)|ads|dfp|sponsor\w*|taboola|outbrain|zergnet|revcontent|cookie\w*|consent|gdpr|paywall|pagination|pager|page-?nav\w*|skip-?(?:to|link|nav)\w*|screen-?reader(?:-?text)?|sr-?only|visually-?hidden|print-?only|no-?print|toolbar|menu|nav(?:bar|igation)?|masthead|site-?(?:header|footer)|page-?footer|global-?\w*|footer|copyright|disclaimer|gallery-?(?:caption|credit)|slideshow|carousel|lightbox|pop-?up|modal|tool-?tips?|roll-?over\w*|hover-?card|fly-?out|drop-?down|donate|donation|poll|quiz|jp-relatedposts|embed-?related)(?=$|[\s_-])/i
/** A name that says it is the article outweighs what else it says. */
const liveWords =
  /(?:^|[\s_-])(?:article-?(?:body|content|text)|story-?(?:body|content|text)|entry-?content|post-?(?:body|content)|body-?(?:copy|text|content)|main-?content|page-?content)(?=$|[\s_-])/i

/** Readers' comments can be longer than the article, so their names outweigh their size. */
const commentWords =
  /(?:^|[\s_-])(?:comments?|comment-?(?:list|area|section|thread|body|content|wrap\w*)|comments-?(?:list|area|section|wrap\w*)|disqus\w*|respond|replies)(?=$|[\s_-])/i

/** Shares of the page's text above which a part is kept, however it is called. */
const most = { tag: 0.5, name: 0.2, comments: 0.95 }
/** A part with so much running text is no widget. */
const longText = 1500
/** So much running text outside the comments is an article, if a short one. */
const shortText = 200

interface Counts {
  chars: number
  linked: number
  /** Characters in paragraphs that are not mostly links. */
  running: number
  quoted: number
}
interface Part extends Counts {
  readonly element: PageElement
}

/** Changes the page and returns how much running text it had outside its comments. Weighs each part first, so that a body whose class says "sidebar" is not lost. */
export function pruneDocument(root: PageElement): number {
  const { parts, total } = measure(root)
  let comments = 0
  for (const part of parts) {
    if (isDead(part, total)) {
      if (commentWords.test(nameOf(part.element))) comments += part.running
      part.element.remove()
    } else if (isPost(part)) disown(part.element)
    else if (isRunningLink(part))
      for (const link of part.element.querySelectorAll('a')) link.replaceWith(...link.childNodes)
  }
  return Math.max(0, total.running - comments)
}

function measure(root: PageElement): { parts: Part[]; total: Counts } {
  const now: Counts = { chars: 0, linked: 0, running: 0, quoted: 0 }
  const open: Counts[] = []
  const parts: Part[] = []
  let inLink = 0
  walkPage(root, {
    enter({ tagName }) {
      open.push({ ...now })
      if (/^a$/i.test(tagName)) inLink++
      return !/^(?:script|style|noscript|template)$/i.test(tagName)
    },
    exit(element) {
      const begun = open.pop()
      if (!begun) return
      const { tagName } = element
      if (/^a$/i.test(tagName)) inLink--
      const part: Part = {
        element,
        chars: now.chars - begun.chars,
        linked: now.linked - begun.linked,
        running: now.running - begun.running,
        quoted: now.quoted - begun.quoted,
      }
      if (/^p$/i.test(tagName) && part.chars > 80 && part.linked < part.chars / 2) {
        now.running += part.chars
        part.running = part.chars
      }
      if (/^blockquote$/i.test(tagName)) {
        now.quoted = begun.quoted + part.chars
        part.quoted = part.chars
      }
      parts.push(part)
    },
    text(data) {
      const size = data.trim().length
      now.chars += size
      if (inLink > 0) now.linked += size
    },
  })
  return { parts, total: now }
}

/** Links inside a sentence say nothing against it; taken as links they would make it look like a menu. */
function isRunningLink({ element, chars, linked }: Part): boolean {
  return linked > 0 && chars > 40 && linked < chars * 0.7 && /^(?:p|blockquote)$/i.test(element.tagName)
}

/** Quoted posts are part of a story, though their frames are called "social". */
function isPost({ chars, quoted }: Pick<Part, 'chars' | 'quoted'>): boolean {
  return quoted > chars * 0.6 && quoted > 30
}

/** The library goes by class and id too. */
function disown(element: PageElement): void {
  element.removeAttribute('class')
  element.removeAttribute('id')
}

function isDead({ element, chars, running, quoted }: Part, total: Counts): boolean {
  const tag = element.tagName.toLowerCase()
  if (/^(?:html|body|article|main|head)$/.test(tag)) return false
  const share = chars / (total.chars || 1)
  if (deadTags.test(tag)) return share < most.tag
  const name = nameOf(element)
  if (commentWords.test(name) && share < most.comments && total.running - running > shortText) return true
  if (share > most.name || running > longText) return false
  if (isPost({ chars, quoted })) return false
  if (tag === 'footer') return true
  if (element.getAttribute('hidden') !== null) return true
  if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return true
  const role = element.getAttribute('role')
  if (role && deadRoles.test(role)) return true
  return deadWords.test(name) && !liveWords.test(name)
}

/** Class and id, "articleBody" read as "article-Body". */
function nameOf(element: PageElement): string {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return name
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .trim()
}
