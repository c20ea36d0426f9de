/** GraphiQL as one page that needs no network, with example queries in its tabs. */
import type { GraphiQLOptions } from 'graphql-yoga'

/** The page carries its whole editor (9 MB), so it is loaded when somebody first opens it. */
export async function renderOffline(options?: GraphiQLOptions): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  return renderGraphiQL(options)
}

const tab = (query: string) => ({ query: query.trim() })

export const graphiqlTabs = [
  tab(`
# Which claims cannot both be so, why, and the sentences on both sides.
query WhatContradictsWhat {
  contradictions(first: 10) {
    totalCount
    nodes {
      conflict
      values
      confidence
      explanation
      claims {
        text
        speakerName
        publishedAt
        outlet { name }
        sentence
      }
    }
  }
}`),
  tab(`
# Everything one person said, each with its sentence.
# Take a name from: { spokespeople { nodes { name } } }
query WhoSaidWhat($speaker: String) {
  statements(speaker: $speaker, mode: [DIRECT, INDIRECT, MIXED], first: 20) {
    totalCount
    nodes {
      mode
      text
      denied
      speaker { name kind }
      sentence { text start end }
      article { title publishedAt outlet { name } }
    }
  }
}`),
  tab(`
# Figures given for one measure, by date and source, and which of them conflict or changed.
query Figures {
  claims(measure: "deaths", first: 20) {
    nodes {
      publishedAt
      speakerName
      outlet { name }
      quantity { text low high unit approximate }
      sentence
      contradictions { nodes { values explanation } }
      updates { nodes { values later { publishedAt } earlier { publishedAt } } }
    }
  }
}`),
  tab(`
# What each outlet is cited for: who cites it, in which words, and what they take from it.
query WhoCitesWhom {
  outlets(first: 20) {
    nodes {
      name
      citedBy(first: 5) {
        totalCount
        nodes {
          article { title outlet { name } }
          sentence { text }
          statements { nodes { text } }
        }
      }
    }
  }
}`),
  tab(`
# All that one speaker said, in order, each claim against the one before that speaks of the same.
# about: an entity or words. Take a name from: { spokespeople { nodes { name } } }
query SaidOverTime($speaker: String, $about: String) {
  timeline(speaker: $speaker, about: $about, first: 20) {
    totalCount
    nodes {
      change
      values
      explanation
      claim { text publishedAt outlet { name } }
      before { text publishedAt outlet { name } }
    }
  }
}`),
  tab(`
# What the graph holds on a text that is not in it.
query DoesItHold {
  check(text: "No siren sounded before the flood.") {
    claims {
      text
      contradicts { confidence explanation claim { speakerName publishedAt outlet { name } } sentence { text } }
      supports { confidence explanation claim { speakerName publishedAt outlet { name } } sentence { text } }
      changes { values explanation claim { speakerName publishedAt outlet { name } } }
      near { claim { speakerName publishedAt outlet { name } } sentence { text } }
    }
  }
}`),
  tab(`
# What was denied, and who says otherwise.
query Denials {
  claims(polarity: DENIED, first: 20) {
    nodes {
      text
      speakerName
      sentence
      contradictions {
        nodes {
          explanation
          claims { text speakerName outlet { name } }
        }
      }
    }
  }
}`),
  tab(`
# How much of everything there is.
query Counts {
  stats {
    nodes { kind count about }
    edges { kind count about }
    due
  }
}`),
  tab(`
# On how many independent origins a claim rests, rings of citations, and what is cited but not yet in the graph.
query WhatRestsOnWhat {
  corroborations(first: 10) {
    nodes {
      source {
        text
        corroboration {
          statements
          outlets
          independentOrigins
          restsOn
          origins { label kind }
        }
      }
    }
  }
  citationLoops {
    nodes {
      outlets { name }
      citations { sentence { text } }
    }
  }
  openCitations(first: 10) {
    nodes {
      source { label }
      articles
    }
  }
}`),
]
