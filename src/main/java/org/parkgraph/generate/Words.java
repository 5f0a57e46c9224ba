package org.parkgraph.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sentences from a list of words, the first of each kind most often: a few words are everywhere,
 * most are rare, and some stand in one or two texts only.
 */
final class Words {

  private final List<Text> verbs;
  private final List<Text> adjectives;
  private final List<Text> nouns;

  private Words(Map<String, List<Text>> kinds) {
    this.verbs = Objects.requireNonNull(kinds.get("verb"));
    this.adjectives = Objects.requireNonNull(kinds.get("adjective"));
    this.nouns = Objects.requireNonNull(kinds.get("noun"));
  }

  /** The list of words that comes with the program. */
  static Words read() {
    Map<String, List<Text>> kinds = new HashMap<>();
    try (InputStream in = Words.class.getResourceAsStream("words.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] word = line.split("\t", -1);
        kinds.computeIfAbsent(word[0], k -> new ArrayList<>()).add(new Text(word[1], word[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(kinds);
  }

  /** One or two kinds of things, such as "open laboratories and patents". */
  Text things(Dice dice) {
    Text noun = dice.favourite(nouns);
    Text things = noun;
    if (dice.percent(60)) {
      Text adjective = dice.favourite(adjectives);
      things = new Text(adjective.en() + " " + noun.en(), adjective.zh() + noun.zh());
    }
    Text other = dice.favourite(nouns);
    return other.equals(noun) || dice.percent(50)
        ? things
        : new Text(things.en() + " and " + other.en(), things.zh() + "和" + other.zh());
  }

  /** What something does, such as "funds joint laboratories". */
  Text doing(Dice dice) {
    Text verb = dice.favourite(verbs);
    Text things = things(dice);
    Text doing = new Text(verb.en() + " " + things.en(), verb.zh() + things.zh());
    if (!dice.percent(15)) {
      return doing;
    }
    Text method = Names.word(dice.zipf(6000));
    return new Text(
        doing.en() + " by the " + method.en() + " method", doing.zh() + "，采用" + method.zh() + "法");
  }

  /** A sentence about a subject, with so many things that it does. */
  Text sentence(Dice dice, Text subject, int clauses) {
    StringBuilder en = new StringBuilder(subject.en());
    StringBuilder zh = new StringBuilder(subject.zh());
    for (int i = 0; i < clauses; i++) {
      Text doing = doing(dice);
      en.append(i == 0 ? " " : i == clauses - 1 ? " and " : ", ").append(doing.en());
      zh.append(i == 0 ? "" : i == clauses - 1 ? "，并" : "，").append(doing.zh());
    }
    return new Text(en + ".", zh + "。");
  }
}
