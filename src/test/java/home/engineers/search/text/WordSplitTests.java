package home.engineers.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import home.engineers.search.RelevanceTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Against the dictionaries asked word by word. */
class WordSplitTests {
    private static final List<DoubleArrayTrie<Attribute>> DICTIONARIES = List.of(CoreDictionary.trie, CustomDictionary.DEFAULT.dat);
    private static final int LONGEST = 16;
    private static final double ALL = Math.log(Arrays.stream(CoreDictionary.trie.getValueArray(new Attribute[0])).mapToLong(WordSplitTests::met).sum());

    private static int met(Attribute word) {
        return Math.max(1, word.totalFrequency);
    }

    private static List<String> runs() {
        return RelevanceTask.titles().texts().stream().limit(300).flatMap(text -> Run.of(Folding.fold(text)).stream())
                .filter(Run::cjk).map(Run::text).toList();
    }

    @Test
    void readsATextTheLikeliestWay() {
        assertThat(runs()).hasSizeGreaterThan(3_000).allSatisfy(run -> assertThat(WordSplit.words(run)).isEqualTo(likeliest(run)));
    }

    @Test
    void namesTheWordsWithinAWordByDictionaryThenByPlaceThenByLengthEachOnce() {
        assertThat(runs()).allSatisfy(run -> assertThat(withShorter(run)).isEqualTo(expected(run)));
        assertThat(List.of("哈哈哈哈哈哈", "巴黎巴黎", "中华人民共和国中华人民共和国", "𠮷野家的人民", "人\uD842民\uDFB7人民", "々人民"))
                .allSatisfy(run -> assertThat(withShorter(run)).isEqualTo(expected(run)));
    }

    private static List<String> withShorter(String run) {
        List<String> words = new ArrayList<>();
        WordSplit.withShorter(run, words);
        return words;
    }

    private static List<String> expected(String run) {
        List<String> words = new ArrayList<>();
        for (String word : likeliest(run)) {
            words.add(word);
            words.addAll(within(word));
        }
        return words;
    }

    private static Set<String> within(String word) {
        Set<String> words = new LinkedHashSet<>();
        for (DoubleArrayTrie<Attribute> dictionary : DICTIONARIES) {
            for (int from = 0; from < word.length(); from++) {
                for (int to = from + 2; to <= word.length(); to++) {
                    if (to - from < word.length() && dictionary.containsKey(word.substring(from, to))) {
                        words.add(word.substring(from, to));
                    }
                }
            }
        }
        return words;
    }

    private static List<String> likeliest(String run) {
        float[] cost = new float[run.length() + 1];
        String[] last = new String[run.length() + 1];
        Arrays.fill(cost, 1, cost.length, Float.POSITIVE_INFINITY);
        for (int from = 0; from < run.length(); from++) {
            for (int to = from + 1; to <= Math.min(run.length(), from + LONGEST); to++) {
                String word = run.substring(from, to);
                float reached = cost[from] + cost(word);
                if (reached < cost[to]) {
                    cost[to] = reached;
                    last[to] = word;
                }
            }
        }
        List<String> words = new ArrayList<>();
        for (int to = run.length(); to > 0; to -= last[to].length()) {
            words.add(last[to]);
        }
        return words.reversed();
    }

    private static float cost(String word) {
        float least = word.codePointCount(0, word.length()) == 1 ? 20 : Float.POSITIVE_INFINITY;
        for (DoubleArrayTrie<Attribute> dictionary : DICTIONARIES) {
            Attribute known = dictionary.get(word);
            least = known == null ? least : Math.min(least, (float) (ALL - Math.log(met(known))));
        }
        return least;
    }
}
