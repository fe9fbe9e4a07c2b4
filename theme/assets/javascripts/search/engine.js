// Finds the places of this wiki that a query is about, best first: those that have all of its words before others, words
// beside each other before words apart, titles before texts, pages to read before registers. A word with which nothing
// begins is joined by the nearest known ones, a number never by another: another number is another claim. Where a query
// asks for a number, the recorded fact comes first. Before the texts have arrived, places are known by their titles and
// leads, and only those are found that have all words.
(() => {
  const WORD = /\d+(?:[,\u2009\u202f]\d{3})*(?:\.\d+)*|\p{L}[\p{L}\p{M}]*/gu;
  const GROUPS = /(?<=\d)[,\u2009\u202f](?=\d{3})/g;
  const EMPTY = new Set(
    ("a about an and are as at be been by can did do does for from get has have how i in is it its many me much my number of on or our"
      + " so that the their there this to total was were what when where which who why will with you your").split(" "));
  // What asks for a number, though the number itself is not named.
  const ASKS = /\bhow (?:many|much|big|large|long|old|accurate)\b|\b(?:number|count|size|year|percent|percentage|rate|error|accuracy|score|cost|total|parameters|when)\b/;
  // What any result or set has, so that it alone does not say which one is meant.
  const OF_ANY = new Set("1 5 accuracy error percent rate score set size test top train training val validation year".split(" "));
  const IN_TITLE = 5, ALONE_IN_TITLE = 3, IN_PAGE_TITLE = 2, LONGEST_SNIPPET = 170, MOST = 20, MOST_OF_A_PAGE = 3, MOST_FACTS = 3;
  const SAME = 1, STEM = .9, SYNONYM = .9, BEGINNING = .5, NEAR = .4;  // how well a word of the wiki stands for one of the query

  const plain = (word) => {
    const bare = word.length > 4 && word.charCodeAt(0) < 58 ? word.replace(GROUPS, "") : word;
    return /^[\x20-\x7e]*$/.test(bare) ? bare : bare.normalize("NFKD").replace(/\p{M}/gu, "");
  };
  const words = (text) => (text.toLowerCase().match(WORD) ?? []).map(plain);
  const isNumber = (word) => /^\d/.test(word);
  // What the forms of a word have in common: images and imaging, labels and labeled, licence and license.
  const stem = (word) => (word.length < 4 || isNumber(word) ? word : word
    .replace(/ie[sd]$/, "y").replace(/(?<=[sxz]|ch|sh)es$/, "").replace(/(?<=[^s])s$/, "")
    .replace(/(?<=\w{4})(?:ing|ed|e)$/, "").replace(/licenc$/, "licens").replace(/isation$/, "ization"));

  // How many insertions, deletions, replacements and swaps of neighbors lie between a term and a word, and between it
  // and the nearest beginning of the word, because a reader may still be typing.
  const distances = (term, word) => {
    let before = [], last = Array.from({ length: word.length + 1 }, (_, column) => column);
    for (let row = 1; row <= term.length; row++) {
      const line = [row];
      for (let column = 1; column <= word.length; column++) {
        const same = term[row - 1] === word[column - 1];
        line[column] = Math.min(last[column] + 1, line[column - 1] + 1, last[column - 1] + !same);
        if (row > 1 && term[row - 1] === word[column - 2] && term[row - 2] === word[column - 1]) {
          line[column] = Math.min(line[column], before[column - 2] + 1);
        }
      }
      [before, last] = [last, line];
    }
    return { whole: last.at(-1), beginning: Math.min(...last) };
  };

  // A text that the engine looks through: the words of its title and of itself, and how often it has each.
  const read = (entry) => {
    const bodyWords = words(entry.text), counts = new Map();
    for (const word of bodyWords) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { ...entry, titleWords: words(entry.title), bodyWords, counts, topic: new Set(words(entry.page ?? "")) };
  };

  globalThis.searchEngine = ({ pages, sections, facts, synonyms }, texts = null) => {
    const places = sections.map(([page, anchor, title, lead], number) => read({
      location: pages[page][0] + (anchor && (anchor.startsWith("?") ? anchor : `#${anchor}`)), title: title || pages[page][1], page: pages[page][1],
      text: texts ? texts.sections[number] : lead,
      weight: pages[page][2] / 10 * (anchor ? anchor.startsWith("?") ? .6 : 1 : 1.2), of: page,
    }));
    const known = [...facts, ...(texts?.facts ?? [])].map(([title, text, page, source, location, uses]) => read({ location, title, text, page, source, weight: 1 + Math.log2(1 + uses) }));
    const having = new Map();  // the places that have a word
    const stems = new Map();
    const note = (word, place) => {
      if (!having.has(word)) {
        having.set(word, new Set());
        const common = stem(word);
        if (stems.has(common)) stems.get(common).push(word);
        else stems.set(common, [word]);
      }
      having.get(word).add(place);
    };
    for (const place of [...places, ...known]) for (const word of [...place.titleWords, ...place.counts.keys(), ...place.topic]) note(word, place);
    const vocabulary = [...having.keys()];
    const average = places.reduce((sum, { bodyWords }) => sum + bodyWords.length, 0) / places.length;
    const rarity = (word) => Math.log(1 + places.length / (1 + (having.get(word)?.size ?? 0)));

    const nearest = (term) => {
      const limit = term.length > 7 ? 2 : 1;
      const found = vocabulary.filter((word) => !isNumber(word) && word.length >= term.length - limit).map((word) => {
        const { whole, beginning } = distances(term, word);
        return { word, rank: whole <= limit ? whole : limit + beginning, isNear: beginning <= limit };
      }).filter(({ isNear }) => isNear);
      found.sort((one, other) => one.rank - other.rank || having.get(other.word).size - having.get(one.word).size);
      return found.filter(({ rank }) => rank === found[0].rank).slice(0, 2).map(({ word }) => word);
    };

    // Which words of the wiki stand for a word of the query, each with how well.
    const standing = (term, isLast) => {
      const found = new Map();
      const add = (word, quality) => { if (quality > (found.get(word) ?? 0)) found.set(word, quality); };
      if (having.has(term)) add(term, SAME);
      if (isNumber(term)) {
        if (isLast && term.length > 1) vocabulary.filter((word) => word.startsWith(term)).forEach((word) => add(word, word === term ? SAME : BEGINNING / 2));
        return found;
      }
      (stems.get(stem(term)) ?? []).forEach((word) => add(word, STEM));
      if (isLast || (term.length > 3 && !found.size)) {
        vocabulary.filter((word) => word.startsWith(term)).forEach((word) => add(word, found.size > 8 ? BEGINNING / 2 : BEGINNING));
      }
      if (texts && !found.size && term.length > 3) nearest(term).forEach((word) => add(word, NEAR));
      return found;
    };

    // The parts of a query that a place is to have: its words, and for a phrase of the short list what else says the same.
    const parts = (query) => {
      const terms = words(query);
      const told = terms.filter((term) => !EMPTY.has(term) || terms.length === 1);
      const sought = told.length ? told : terms;
      const list = sought.map((term, place) => ({ term, ways: [[standing(term, place === sought.length - 1)]] }));
      for (const group of synonyms) for (const phrase of group) {
        const said = words(phrase).map(stem);
        for (let start = 0; start + said.length <= list.length; start++) {
          if (!said.every((word, offset) => stem(list[start + offset].term) === word)) continue;
          const others = group.filter((other) => other !== phrase).map((other) => words(other).map((word) => standing(word, false)));
          for (let offset = 0; offset < said.length; offset++) list[start + offset].ways.push(...others.map((way) => Object.assign([...way], { quality: SYNONYM })));
        }
      }
      return list;
    };

    const worth = (place, word) => {
      const count = place.counts.get(word) ?? 0;
      return (place.titleWords.includes(word) ? IN_TITLE + ALONE_IN_TITLE / place.titleWords.length : 0) + (place.topic.has(word) ? IN_PAGE_TITLE : 0)
        + count / (count + .6 + .4 * place.bodyWords.length / average);
    };
    const best = (place, found) => {
      let most = 0, by = null;
      for (const [word, quality] of found) {
        if (!having.get(word).has(place)) continue;
        const value = quality * worth(place, word) * rarity(word);
        if (value > most) [most, by] = [value, word];
      }
      return { value: most, word: by, quality: by ? found.get(by) : 0 };
    };
    // How much of a part a place has: by the way of saying it that fits best, all of whose words it has.
    const offered = (place, part) => {
      let most = { value: 0, words: [], quality: 0 };
      for (const way of part.ways) {
        const all = way.map((found) => best(place, found));
        if (all.some(({ word }) => !word)) continue;
        const value = all.reduce((sum, one) => sum + one.value, 0) / all.length * (way.quality ?? 1);
        if (value > most.value) most = { value, words: all.map(({ word }) => word), quality: Math.min(...all.map(({ quality }) => quality)) * (way.quality ?? 1) };
      }
      return most;
    };
    // Words of the query that follow each other do so here too, at most one word apart.
    const together = (list, found) => {
      let count = 0;
      for (let place = 1; place < found.length; place++) {
        const before = found[place - 1].words.at(-1), after = found[place].words[0];
        if (!before || !after || before === after) continue;
        count += list.some((word, at) => word === after && (list[at - 1] === before || list[at - 2] === before));
      }
      return count;
    };

    const scored = (place, list) => {
      const found = list.map((part) => offered(place, part));
      const covered = found.filter(({ value }) => value > 0).length / list.length;
      if (!covered) return null;
      const pairs = list.length - 1 || 1;
      const sum = found.reduce((total, { value }) => total + value, 0);
      const phrase = 1 + together(place.titleWords, found) / pairs + .5 * together(place.bodyWords, found) / pairs;
      const isTitle = place.titleWords.length === list.length && list.every(({ term }) => place.titleWords.includes(term));
      const score = sum * covered ** 3 * phrase * place.weight * (isTitle ? 1.6 : 1);
      return { place, found, covered, score, isSure: found.every(({ quality }) => quality >= Math.min(STEM, SYNONYM)) };
    };

    // The text around the words that were found, with a mark on each.
    const snippet = ({ text }, marked) => {
      const hits = [...text.matchAll(WORD)].map((found) => ({ word: plain(found[0].toLowerCase()), at: found.index, to: found.index + found[0].length }))
        .filter(({ word }) => marked.has(word));
      let start = 0, most = 0;
      for (const { at } of hits) {
        const within = new Set(hits.filter((hit) => hit.at >= at && hit.to <= at + LONGEST_SNIPPET - 40).map(({ word }) => word)).size;
        if (within > most) [start, most] = [at, within];
      }
      start = start > 60 ? text.lastIndexOf(" ", start - 40) + 1 : 0;
      const cut = text.length - start > LONGEST_SNIPPET ? text.lastIndexOf(" ", start + LONGEST_SNIPPET) : text.length;
      const end = cut > start ? cut : start + LONGEST_SNIPPET;
      const pieces = [[start ? "… " : "", false]];
      let from = start;
      for (const { at, to } of hits.filter((hit) => hit.at >= start && hit.to <= end)) {
        pieces.push([text.slice(from, at), false], [text.slice(at, to), true]);
        from = to;
      }
      pieces.push([text.slice(from, end) + (end < text.length ? " …" : ""), false]);
      return pieces.filter(([piece]) => piece);
    };
    const isBegun = (term, { words: [word] }) => !isNumber(term) && word.startsWith(term);
    const shown = ({ place, found }, list) => ({
      location: place.location, title: place.title,
      page: place.source ? `${place.page}. ${place.source}` : place.page === place.title ? "" : place.page,
      text: snippet(place, new Set(found.flatMap((part) => part.words))),
      missing: list.filter(({ term }, at) => !found[at].value || (found[at].quality <= NEAR && !isBegun(term, found[at]))).map(({ term }) => term),
      isFact: Boolean(place.source),
    });

    const factsFor = (query, list) => {
      const isYear = (term) => /^(?:19|20)\d\d$/.test(term);
      const numbers = list.filter(({ term }) => isNumber(term) && /\d{3}|\./.test(term) && !isYear(term));
      const asks = ASKS.test(query.toLowerCase()) && list.some(({ term }) => !OF_ANY.has(term));
      if (!asks && !numbers.length) return [];
      const isDay = ({ title }) => /\b(?:19|20)\d\d\b/.test(title);
      const asked = /\bwhen\b|\byear\b/i.test(query) ? known.filter(isDay) : known;
      const found = asked.map((fact) => scored(fact, list)).filter((one) => one && one.covered === 1 && one.isSure);
      // A value of something narrower than what was asked for is less of an answer.
      for (const one of found) {
        const said = new Set(one.found.flatMap((part) => part.words));
        one.score /= 1 + .12 * [...one.place.topic].filter((word) => !said.has(word)).length;
      }
      return found.sort((one, other) => other.score - one.score).slice(0, MOST_FACTS);
    };

    // The results of a query, best first.
    return (query) => {
      const list = parts(query);
      if (!list.length) return [];
      const found = places.map((place) => scored(place, list)).filter(Boolean);
      found.sort((one, other) => other.score - one.score);
      const least = !texts || found.some(({ covered }) => covered === 1) ? 1 : Math.max(0, ...found.map(({ covered }) => covered));
      const seen = new Map(), known = new Set();
      const kept = found.filter(({ covered, place }) => {
        if (known.has(place.location)) return false;
        known.add(place.location);
        seen.set(place.of, (seen.get(place.of) ?? 0) + 1);
        return (covered >= least || (texts && covered >= .6)) && seen.get(place.of) <= MOST_OF_A_PAGE;
      });
      const first = kept.filter(({ covered }) => covered >= least), rest = kept.filter(({ covered }) => covered < least);
      return [...factsFor(query, list), ...first, ...rest].slice(0, MOST).map((one) => shown(one, list));
    };
  };
})();
