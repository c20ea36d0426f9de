/** Lines that no article says, whoever publishes it: invitations, credits, counters, menus, notices. The first that fits wins. */
import { countWords, isClosed, isMenu } from './line-shape.ts'

export type Junk =
  | 'advert'
  | 'comments'
  | 'counter'
  | 'credit'
  | 'follow'
  | 'menu'
  | 'notice'
  | 'related'
  | 'slug'
  | 'subscribe'
  | 'tags'

interface Rule {
  readonly junk: Junk
  readonly pattern: RegExp
  /** Longer lines are left alone, however they begin. */
  readonly most: number
}
const rule = (junk: Junk, most: number, pattern: RegExp): Rule => ({ junk, most, pattern })

const agencies = String.raw`getty(?:\simages)?|reuters|afp|ap|epa|shutterstock|istock|alamy|bloomberg|unsplash|wikimedia(?:\scommons)?|handout|file`

const rules: readonly Rule[] = [
  // First, since these also end an article.
  rule(
    'comments',
    160,
    /^(?:(?:view|show|hide|see|post|leave|add|submit|write|read) (?:all |the |your |a |an )?(?:\d+ )?(?:comments?|reply|replies|responses?)|comments?\s?(?:\(\d+\)|policy|section|are\b|powered|below|rss)|\d+ (?:comments?|responses?|thoughts? on)\b|no comments|newest most voted|inline feedbacks?|notify of|your (?:comment|e-?mail)\b.{0,60}\b(?:will|address)\b|comment (?:image|policy)|loading (?:comments|content)|join the (?:discussion|debate)|\* ?denotes required|comentarios?|kommentare?|commentaires?)(?!\w)/i,
  ),
  rule('comments', 120, /^comments?\W*$/i),
  rule(
    'advert',
    60,
    /^(?:advert(?:isement)?s?|ads?|sponsored(?: content| by.*)?|promoted(?: content)?|paid (?:post|content)|publicidade?|anuncio|anzeige|werbung|publicité|advertisement advertisement)\W*$/i,
  ),
  rule(
    'advert',
    160,
    /^(?:sponsors?|sponsored|publicity|partner (?:message|content)|promoted|in partnership with|classifieds?|advertisement)\s?[:：]/i,
  ),
  rule(
    'advert',
    160,
    /^(?:story|article) continues?d? (?:below|after)|^continue reading|^scroll (?:down|to)|^gamble responsibly|^18\+$|^do you want to (?:announce|advertise) here|^advertise (?:here|with)/i,
  ),
  rule('subscribe', 260, /^(?:subscribe|sign ?up|register|log ?in|sign ?in)\b(?!.{0,20}\b(?:said|says)\b)/i),
  rule(
    'subscribe',
    260,
    /^subscribers (?:save|can|get|only|have)\b|^(?:for )?subscribers only|^already (?:a|an) (?:member|subscriber)|^(?:upgrade|personali[sz]e) your\b|^you(?:'|’)?(?:re| are) reading (?:the|a|your)\b|^you get this\b|^you have (?:read |used )?\d+ (?:free )?articles?|^was this forwarded|^thank(?:s| you) for (?:signing|subscribing|reading)|^by (?:signing up|subscribing|continuing)|^become an? (?:member|subscriber|supporter|patron)|^join (?:the conversation|our|now|today|us)\b|^(?:get|receive|have) (?:the|our|your|a|all|breaking|free|daily|more|this)\b.{0,120}\b(?:newsletter|inbox|letterbox|briefing|alerts?|emails?|subscription|factsheet|app)\b|^let our news meet your inbox/i,
  ),
  rule(
    'subscribe',
    300,
    /\b(?:sign up|subscribe|signing up)\b.{0,80}\b(?:newsletters?|inbox|here|today|updates?|emails?|free|channel|podcast)\b|\bnewsletters?\b.{0,60}\b(?:sign up|subscribe|inbox)\b|\bunsubscribe\b|\bdelivered (?:to|through|straight|directly|right)\b.{0,20}\b(?:inbox|door|letterbox)\b|\bsubscribe (?:now|today)\b/i,
  ),
  rule(
    'subscribe',
    200,
    /^(?:please )?(?:donate|support (?:us|our|the|independent|quality|local|this)|buy (?:me|us) an?|tip jar|chip in|make a (?:donation|contribution)|contribute)\b(?!.{0,60}\bsaid\b)|^support [A-Z]\w+$/i,
  ),
  rule(
    'follow',
    220,
    /^(?:please )?(?:follow|like|find|join|connect with|contact) (?:us|me|him|her|them|our|the author|@\w+|[\w’'. -]{2,40}) on\b|^follow (?:us|@\w+)|^like us\b|^share (?:this|on|your|via|the|with|it)\b|^(?:tweet|pin|print|email|e-mail) (?:this|it)\b|^share\b.{0,60}\b(?:tweet|print|email|e-mail|send|facebook|twitter|whatsapp|post)\b|^(?:re)?tweet this|^(?:like|love|enjoy(?:ed|ing)?) this (?:story|article|post)|^do you like this|^read or share this|^send to a friend|^listen (?:again )?to (?:the|this|our) \w+ (?:on|in|here|at)\b|^(?:watch|listen|stream) (?:now|live|here|on)\b|^download (?:our|the) (?:free )?app/i,
  ),
  rule(
    'follow',
    200,
    /^(?:have|got|do you have) (?:an?|any|something|more)\b.{0,60}\b(?:tips?|story|stories|news|information|say|question|photo)\b|^send (?:us|tips?|letters?|your|story|comments|me)\b|^(?:tips?|letters?|contact|e-?mail|feedback|phone|tel|telephone|newsroom|complaints(?: book)?|whatsapp)\s?[:：–—-]|^tips to\b|^letters to the editor|^tell us what\b|^what do you think\?|^found an? (?:error|mistake|typo)|^spotted an?\b|^was this (?:page|article|story|helpful|useful)|^did you (?:find|like|enjoy)|^(?:click|tap) (?:here|to|on|image)|^visit\b.{0,60}\b(?:homepage|website|site|channel)\b|^for more\b.{0,80}\b(?:visit|click|listen|follow|go to|subscribe)\b|^would love your thoughts/i,
  ),
  rule('related', 220, /^(?:previously|earlier|up next|next|coming up)\s?[:：](?!.*[.!?]\W{0,2}$)/i),
  rule(
    'related',
    220,
    /^(?:also )?(?:read|see|watch|listen|play)(?: also| more| next| too| this| on| now| the full.{0,30})?\s?(?:[:：|»>–—]|\s-\s)/i,
  ),
  rule(
    'related',
    220,
    /^(?:read|see|leggi|lire|lea|leia|lees|baca|lue) (?:also|more|next|anche|aussi|también|também|ook|juga)\b(?!.{0,120}[.!?]["”’]?$)/i,
  ),
  rule(
    'related',
    220,
    /^\(?\s?(?:more|related(?: \w+)?|recommended(?: for you)?|photos|pictures|gallery|podcast|from the archives?|don(?:'|’)t miss|must[- ](?:read|watch)|most (?:read|popular|viewed|shared|commented)|trending(?: now)?|older (?:letters|posts|stories)|newer posts|further reading|in case you missed it|icymi|just watched|editors?(?:'|’)? picks?|full coverage|special coverage|complete coverage|leggi anche|lire aussi|lea también|leia (?:também|mais)|lees ook|baca juga|siehe auch|mehr zum thema|читайте также|also on [\w.]+)\s?[:：]/i,
  ),
  rule(
    'related',
    160,
    /^(?:you (?:may|might) (?:also )?(?:like|be interested|enjoy)|more (?:on|from|in|great|news|stories|like)\b|what to read next|related (?:items?|stories|articles?|coverage|content|links?|topics?|news|posts?|reading)|also on [\w.]+\b|next week:|full report at \d|now on the air|just watched|story highlights|read this (?:page|article|story) in|(?:read|view|see) (?:the )?(?:full (?:story|article|report)|original|all|more)\b)(?!.{0,150}[.!?]["”’]$)/i,
  ),
  rule(
    'credit',
    260,
    /^[[(]?\s?(?:file )?(?:photos?|photographs?|photography|photographers?|pictures?|images?|illustrations?|graphics?|video|foto|fotos|cover|map|credits?|caption|cartoon)(?: (?:by|credits?|courtesy)\b.{0,80}$|(?: courtesy(?: of)?)?\s?[:：©]| \d+ of \d+)/i,
  ),
  rule(
    'credit',
    400,
    /^(?:file(?: photo| image| picture| pic)?\s?[:–—-]|in this (?:[\w.,]+ ){0,6}(?:file )?(?:photo|photograph|image|picture|frame|handout|still)\b|enlarge this image|(?:toggle|hide) caption|illustrative (?:image|photo)|representational image|grab from\b|screen ?(?:grab|shot) (?:from|of|by)\b|pictured(?: above| below)?\s?[:–-]|(?:an? |this |the )?(?:undated |aerial |file |handout |satellite |drone |combination )*(?:photo|photograph|picture|image|screenshot|screen ?grab|video grab|still|frame grab)s?\b.{1,80}\b(?:shows?|showing|depicts?)\b)/i,
  ),
  rule(
    'credit',
    320,
    new RegExp(
      String.raw`(?:[|/©]|\bvia|\bcredit:?|\bcourtesy(?:\sof)?:?|\bphotos?\sby|\bphotos?:)\s?(?:[\p{L}. '’-]{1,60}[/|,]\s?)?(?:${agencies})\W{0,3}$`,
      'iu',
    ),
  ),
  rule(
    'credit',
    320,
    /[([](?=[^()[\]]{0,120}\b(?:photos?|images?|pictures?|credit|handout|getty|courtesy|screengrab|photographer|via AP|AP photo)\b)[^()[\]]{1,140}[)\]]$/i,
  ),
  rule(
    'credit',
    400,
    /^\W{0,3}(?:additional |with )?(?:reporting|writing|editing|compiled|translated|edited|copy editing|photo editing|production|produced) (?:and \w+ )?by\b(?!.{0,200}\b(?:said|shows?|found)\b)/i,
  ),
  rule(
    'credit',
    400,
    /^contributing\s?:|^(?!.*(?:associated press|reuters|afp|agence france|press agency|news agency|newswire)).{0,360}\bcontributed(?: (?:to|from) (?:this|the) (?:report|story|article|post|dispatch)\b.{0,60}| reporting| from [\p{L} ,]{3,60})?\W{0,3}$/iu,
  ),
  rule(
    'credit',
    260,
    /^(?:associated press|reuters|afp) (?:writers?|journalists?|reporters?|correspondents?)\b.{0,200}\bcontributed\b/i,
  ),
  rule('counter', 80, /^(?:[\d.,\s/%+$€£¥₹–-]+[kKmM]?|\$\s?[\d.,]+.*|[\d.,]+\s?[$€£])$/),
  rule('counter', 20, /^\d{1,3} (?:of|\/) \d{1,3}$/),
  rule(
    'counter',
    90,
    /^[—–-]?\s?[\d.,]+[km]?\s?(?:\+\s?)?(?:comments?(?:\(s\))?|shares?|likes?|views?|reads?|replies|votes?|retweets?|letture|visualizações|(?:min|mins|minutes?)(?:\s|-)?read|reactions?)\b.{0,30}$|^(?:views?|shares?|reads?|hits|visits)\s?:\s?[\d.,]+|^\d{1,2}[:-]?\s?min(?:ute)?s? read/i,
  ),
  rule(
    'notice',
    300,
    /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b|\breproduction (?:is )?(?:forbidden|prohibited)\b|\bmay not be (?:published|reproduced|broadcast)\b|^registered (?:office|readers|in )|^terms (?:of|and)\b.{0,60}$|^privacy (?:policy|notice)|\bprivacy policy\b.{0,60}\b(?:terms|cookies?)\b|^cookie (?:policy|settings|notice)|^disclaimer\s?:/i,
  ),
  rule(
    'notice',
    300,
    /^(?:we|this (?:site|website|page)|our (?:site|website)) (?:and our partners )?uses? cookies|^cookies?\b.{0,40}\b(?:use|accept|consent|polic|prefer)|^accept (?:all|cookies)|\baccept\b.{0,20}\b(?:manage|reject|cookies)\b|^this (?:article|story|post) (?:is more than|may contain|contains affiliate|has been viewed|is free)|^this (?:post|page|article) (?:may )?contains? (?:affiliate|sponsored)|\bmay (?:earn|receive) (?:an? )?(?:affiliate )?commission\b|\baffiliate (?:links?|commission)\b|^the opinions expressed\b|^views expressed\b|^the views (?:and opinions )?expressed\b|^please (?:enable|turn on|disable|read our|note that comments)\b|^javascript\b|^your browser\b|^not (?:medical|legal|financial) advice|^printed on\b|^automatic(?:ally)? translat|^translated (?:by machine|automatically)/i,
  ),
  rule(
    'tags',
    300,
    /^(?:tags?|tagged(?: in| with| as)?|keywords?|filed (?:under|in|to)|topics?|categor(?:y|ies)|labels?|in this (?:story|article)|sections?|subjects?|etiquetas|schlagwörter|mots[- ]clés)\s?[:：]/i,
  ),
  rule('tags', 200, /^(?:#[\p{L}\p{N}_]+[\s,]*){1,30}$/u),
  rule(
    'menu',
    80,
    /^(?:skip to|jump to|go to|back to|return to) (?:the )?(?:main |site |page |top|content|navigation|search|home)|^(?:home|menu|search|close|share|print|save|email|e-mail|login|breaking news|top stories|latest(?: news)?|trending|live updates?|live|news|loading(?: content)?|previous|next|prev|play video|watch live|read more|more|show more|load more|see all|view all|donate|accessibility(?: links)?|download|facebook|twitter|whatsapp|instagram|copy link|link copied|image|\[pullquote\]|advertise|contact(?: us)?|about(?: us)?|careers|help|faqs?|back|a a a|caption|highlights|x youtube video|view author archive|email the author|get author rss feed|browse categories.*)[\s:.…]*$/i,
  ),
  rule('menu', 200, /^you are here\s?:|^(?:home|start|inicio|startseite|accueil)\s?[>»›/|]/i),
  rule('slug', 60, /^[A-Z]{2,6}(?:[-/][A-Za-z]{1,8}){1,4}\W*$/),
  rule('slug', 120, /^[A-Z]{2,6}(?:[-/][A-Za-z]{1,8}){1,4}\s+editors?\s?:/i),
  rule(
    'menu',
    120,
    /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$|^@\w+$|^(?:[\w-]+\.)+(?:com|org|net|co\.uk)\/\S*$/i,
  ),
]

/** Null for a line that may belong to the article. */
export function findJunk(line: string): Junk | null {
  if (line.length > 400) return null
  for (const { junk, most, pattern } of rules) if (line.length <= most && pattern.test(line)) return junk
  return isMenu(line) && countWords(line) < 40 && !/["“”]/.test(line) ? 'menu' : null
}

/** Newspaper furniture that is only told from an article by where it stands, at the end. */
export function isFurniture(line: string): boolean {
  return (
    /\bp(?:age|\.)\s?\d+\b/i.test(line) ||
    (/^(?:editors?|subscribers?|clients?|advisory|note to|notes? to|attention|traffic|weather|tides?|obituaries|issue \d+|photo|on air|coming up|correction line|sponsor|letters)\b.{0,80}[:,]?/i.test(
      line,
    ) &&
      !isClosed(line))
  )
}

/** A heading after which nothing of the article follows. */
export function endsArticle(line: string, junk: Junk | null): boolean {
  if (junk === 'comments') return true
  return /^(?:related (?:items?|stories|articles?|content|links?|posts?)|more (?:from|on|in) [\w’' ]{2,30}|you (?:may|might) also like.*|recommended(?: for you)?|most (?:read|popular)|read next|trending(?: now)?|about the author|further reading|leave a (?:comment|reply)|submit comment|\d+ comments?)\W*$/i.test(
    line,
  )
}
