// What a Neo4j database must hold for Hearsay: one statement each, run when a store is first opened. Needs Neo4j 5.23 or later.

// Every node has its kind as a label, and Node beside it, so that keys are unique over all kinds.
CREATE CONSTRAINT node_key IF NOT EXISTS FOR (n:Node) REQUIRE n.key IS UNIQUE;
CREATE INDEX node_scope IF NOT EXISTS FOR (n:Node) ON (n.scope);

// Words come folded and parted by src/store/words.ts, so that every store finds the same.
CREATE FULLTEXT INDEX node_words IF NOT EXISTS FOR (n:Node) ON EACH [n._names, n._prose]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };

// Facets, one node for each value: a filtered page is a walk along this index. Comparison keys are the facet "keys".
// It serves only those statements that say something of all three properties, hence "position >= ''" here and there.
CREATE INDEX facet_walk IF NOT EXISTS FOR (f:FacetRow) ON (f.facet, f.value, f.position);
CREATE CONSTRAINT due_key IF NOT EXISTS FOR (d:DueKey) REQUIRE d.key IS UNIQUE;
// What was left out under a comparison key when it was last derived.
CREATE CONSTRAINT dropped_key IF NOT EXISTS FOR (d:DroppedKey) REQUIRE d.key IS UNIQUE;
CREATE CONSTRAINT hearsay_name IF NOT EXISTS FOR (h:Hearsay) REQUIRE h.name IS UNIQUE;

// Lists of a kind, in order.
CREATE INDEX list_Outlet IF NOT EXISTS FOR (n:Outlet) ON (n._position);
CREATE INDEX list_Article IF NOT EXISTS FOR (n:Article) ON (n._position);
CREATE INDEX list_Spokesperson IF NOT EXISTS FOR (n:Spokesperson) ON (n._position);
CREATE INDEX list_Group IF NOT EXISTS FOR (n:Group) ON (n._position);
CREATE INDEX list_Place IF NOT EXISTS FOR (n:Place) ON (n._position);
CREATE INDEX list_Statement IF NOT EXISTS FOR (n:Statement) ON (n._position);
CREATE INDEX list_Claim IF NOT EXISTS FOR (n:Claim) ON (n._position);
CREATE INDEX list_Story IF NOT EXISTS FOR (n:Story) ON (n._position);
CREATE INDEX list_PUBLISHED_BY IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() ON (r._position);
CREATE INDEX list_IN_ARTICLE IF NOT EXISTS FOR ()-[r:IN_ARTICLE]-() ON (r._position);
CREATE INDEX list_SAID_BY IF NOT EXISTS FOR ()-[r:SAID_BY]-() ON (r._position);
CREATE INDEX list_ASSERTS IF NOT EXISTS FOR ()-[r:ASSERTS]-() ON (r._position);
CREATE INDEX list_ABOUT IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r._position);
CREATE INDEX list_SPEAKS_FOR IF NOT EXISTS FOR ()-[r:SPEAKS_FOR]-() ON (r._position);
CREATE INDEX list_WITHIN IF NOT EXISTS FOR ()-[r:WITHIN]-() ON (r._position);
CREATE INDEX list_MENTIONS IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r._position);
CREATE INDEX list_CITES IF NOT EXISTS FOR ()-[r:CITES]-() ON (r._position);
CREATE INDEX list_COPIES IF NOT EXISTS FOR ()-[r:COPIES]-() ON (r._position);
CREATE INDEX list_PART_OF IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r._position);
CREATE INDEX list_SAME_AS IF NOT EXISTS FOR ()-[r:SAME_AS]-() ON (r._position);
CREATE INDEX list_CONTRADICTS IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() ON (r._position);
CREATE INDEX list_CORROBORATES IF NOT EXISTS FOR ()-[r:CORROBORATES]-() ON (r._position);
CREATE INDEX list_UPDATES IF NOT EXISTS FOR ()-[r:UPDATES]-() ON (r._position);

// MERGE and look-ups by key; without a constraint concurrent writers could duplicate.
CREATE CONSTRAINT key_PUBLISHED_BY IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_IN_ARTICLE IF NOT EXISTS FOR ()-[r:IN_ARTICLE]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_SAID_BY IF NOT EXISTS FOR ()-[r:SAID_BY]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_ASSERTS IF NOT EXISTS FOR ()-[r:ASSERTS]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_ABOUT IF NOT EXISTS FOR ()-[r:ABOUT]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_SPEAKS_FOR IF NOT EXISTS FOR ()-[r:SPEAKS_FOR]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_WITHIN IF NOT EXISTS FOR ()-[r:WITHIN]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_MENTIONS IF NOT EXISTS FOR ()-[r:MENTIONS]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_CITES IF NOT EXISTS FOR ()-[r:CITES]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_COPIES IF NOT EXISTS FOR ()-[r:COPIES]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_PART_OF IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_SAME_AS IF NOT EXISTS FOR ()-[r:SAME_AS]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_CONTRADICTS IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_CORROBORATES IF NOT EXISTS FOR ()-[r:CORROBORATES]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT key_UPDATES IF NOT EXISTS FOR ()-[r:UPDATES]-() REQUIRE r.key IS UNIQUE;

// What was derived under a comparison key.
CREATE INDEX scope_CITES IF NOT EXISTS FOR ()-[r:CITES]-() ON (r.scope);
CREATE INDEX scope_COPIES IF NOT EXISTS FOR ()-[r:COPIES]-() ON (r.scope);
CREATE INDEX scope_PART_OF IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.scope);
CREATE INDEX scope_SAME_AS IF NOT EXISTS FOR ()-[r:SAME_AS]-() ON (r.scope);
CREATE INDEX scope_CONTRADICTS IF NOT EXISTS FOR ()-[r:CONTRADICTS]-() ON (r.scope);
CREATE INDEX scope_CORROBORATES IF NOT EXISTS FOR ()-[r:CORROBORATES]-() ON (r.scope);
CREATE INDEX scope_UPDATES IF NOT EXISTS FOR ()-[r:UPDATES]-() ON (r.scope);
