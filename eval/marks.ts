/** The marks: what is measured on which set, where the scorer gives it, and the best published figure where there is one. */
import type { Results } from './score.ts'

export interface Mark {
  readonly name: string
  readonly set: string
  readonly unit: '%' | 'each'
  readonly better: 'more' | 'less'
  readonly published: string
  /** Null when the set was not scored. Shares come as per cent. */
  read(results: Results): number | null
}

function mark(
  set: string,
  name: string,
  path: string,
  published = '',
  unit: Mark['unit'] = '%',
  better: Mark['better'] = 'more',
): Mark {
  const steps = path.split('.')
  return {
    name: `${set}: ${name}`,
    set,
    unit,
    better,
    published,
    read(results) {
      let at: Results | number | null | undefined = results
      for (const step of steps) at = typeof at === 'object' && at !== null ? at[step] : undefined
      return typeof at === 'number'
        ? Math.round(at * (unit === '%' ? 1000 : 100)) / (unit === '%' ? 10 : 100)
        : null
    },
  }
}

export const marks: readonly Mark[] = [
  mark('quotes', 'F1, coverage over 0.3', 'quotes.f_loose', '83.7'),
  mark('quotes', 'F1, coverage over 0.8', 'quotes.f_strict', '76.1'),
  mark('quotes', 'speaker span', 'quotes.speaker', '86.5'),
  mark('quotes', 'speaker name', 'quotes.named'),
  mark('pages', 'F1', 'pages.f', '97.2'),
  mark('pairs', 'contradicts P', 'pairs.per.contradicts.p'),
  mark('pairs', 'contradicts R', 'pairs.per.contradicts.r'),
  mark('pairs', 'changed F1', 'pairs.per.changed_over_time.f'),
  mark('pairs', 'corroborates F1', 'pairs.per.corroborates.f'),
  mark('pairs', 'strangers left alone', 'pairs.strangers'),
  mark('pairs', 'a claim bears itself out', 'pairs.itself'),
  mark('pairs', 'same answer with sides swapped', 'pairs.swapped'),
  mark('stance', 'accuracy', 'stance.accuracy', '73.3'),
  mark('stance', 'against F1', 'stance.per.against.f', '75.7'),
  mark('numeric', 'RTE-Quant accuracy', 'numeric.RTE-Quant.accuracy', '68.1'),
  mark('numeric', 'NewsNLI accuracy', 'numeric.NewsNLI.accuracy', '72.8'),
  mark('numeric', 'RedditNLI accuracy', 'numeric.RedditNLI.accuracy', '58.4'),
  mark('numeric', 'StressTest accuracy', 'numeric.StressTest.accuracy', '63.3'),
  mark('numeric', 'AWPNLI accuracy', 'numeric.AWPNLI.accuracy', '71.5'),
  mark('alias_un', 'own listing found', 'alias_un.found'),
  mark('alias_un', 'listings joined', 'alias_un.listingsJoined', '', 'each', 'less'),
  mark('clusters', 'quotes found', 'clusters.quote'),
  mark('clusters', 'right speaker', 'clusters.speaker'),
  mark('clusters', 'scare quotes left alone', 'clusters.scare'),
  mark('clusters', 'direct and really said', 'clusters.real'),
  mark('clusters', 'indirect found', 'clusters.indirect'),
  mark('clusters', 'indirect, right speaker', 'clusters.indirectSpeaker'),
  mark('clusters', 'aliases joined', 'clusters.alias'),
  mark('clusters', 'kept apart', 'clusters.falseMerge'),
  mark('clusters', 'citations', 'clusters.citation'),
  mark('clusters', 'boilerplate dropped', 'clusters.junk'),
  mark('clusters', 'spans exact', 'clusters.sliced'),
  mark('clusters', 'contradicts P', 'clusters.pairs.per.contradicts.p'),
  mark('clusters', 'contradicts R', 'clusters.pairs.per.contradicts.r'),
  mark('clusters', 'changed F1', 'clusters.pairs.per.changed_over_time.f'),
  mark('clusters', 'corroborates F1', 'clusters.pairs.per.corroborates.f'),
  mark('clusters', 'unrelated left alone', 'clusters.pairs.per.unrelated.r'),
  mark('clusters', 'contradiction edges an article', 'clusters.contradictsPerArticle', '', 'each', 'less'),
  mark('origins', 'independent origins counted as a reader does', 'origins.countsAgree'),
  mark('origins', 'loops of citations found', 'origins.loopsFound'),
  mark('origins', 'loops beside the real ones', 'origins.loopsBeside', '', 'each', 'less'),
  mark(
    'clusters',
    'false ones an article where all agree',
    'clusters.falseAlarmsPerAgreeingArticle',
    '',
    'each',
    'less',
  ),
  mark('tuning', 'right speaker', 'tuning.speaker'),
  mark('tuning', 'indirect, right speaker', 'tuning.indirectSpeaker'),
  mark('tuning', 'contradicts P', 'tuning.pairs.per.contradicts.p'),
  mark('tuning', 'contradicts R', 'tuning.pairs.per.contradicts.r'),
  mark('tuning', 'changed F1', 'tuning.pairs.per.changed_over_time.f'),
  mark('tuning', 'corroborates F1', 'tuning.pairs.per.corroborates.f'),
  mark('unseen', 'quotes found', 'unseen.quote'),
  mark('unseen', 'right speaker', 'unseen.speaker'),
  mark('unseen', 'indirect found', 'unseen.indirect'),
  mark('unseen', 'indirect, right speaker', 'unseen.indirectSpeaker'),
  mark('unseen', 'contradicts P', 'unseen.pairs.per.contradicts.p'),
  mark('unseen', 'contradicts R', 'unseen.pairs.per.contradicts.r'),
  mark('unseen', 'changed F1', 'unseen.pairs.per.changed_over_time.f'),
  mark('unseen', 'corroborates F1', 'unseen.pairs.per.corroborates.f'),
  mark('unseen', 'unrelated left alone', 'unseen.pairs.per.unrelated.r'),
  mark('unseen', 'loops of citations found', 'unseenOrigins.loopsFound'),
]
