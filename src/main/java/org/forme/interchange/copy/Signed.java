package org.forme.interchange.copy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.articles.Byline;
import org.forme.articles.BylinePart;

/**
 * A line of names: 本报记者 张三 李四, 通讯员 王五 文/摄, 张三/文 李四/图, （记者 张三）. What somebody did stands before the
 * names or behind them; behind them it says what they did beside being who they are.
 */
final class Signed {
    /** Longer lines are sentences. */
    private static final int LONGEST = 80;

    private static final int MOST_NAMES = 12;

    /** Words for what somebody does, the longer before the shorter. */
    private static final Map<String, BylinePart> WORDS = words();

    private static final Pattern AROUND = Pattern.compile("^[\\s　□■◎○●☆★◆◇(（【\\[]+|[\\s　)）】\\]]+$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s　、，,；;|｜]+|(?<=[/／:：])|(?=[/／:：])");
    private static final String BEFORE_ROLES = "((?:本报|本刊|本台|全媒体|融媒体?|首席|特约|见习)*)";
    private static final Pattern ONE = Pattern.compile(String.join("|", WORDS.keySet()));
    private static final Pattern DOING = Pattern.compile(BEFORE_ROLES + "(?:" + ONE + "){1,2}");
    private static final Pattern NAME_DOING = Pattern.compile("(\\p{IsHan}{2,3})(摄影报道|摄影|摄)");
    private static final Pattern PERSON_NAME =
            Pattern.compile(BEFORE_ROLES + "(记者|摄影记者|通讯员|通信员|实习生|实习记者|责任编辑)(\\p{IsHan}{2,4}?)(摄影报道|摄影|摄)?");
    private static final Pattern NAME =
            Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{1,10}·\\p{IsHan}{1,12}|[A-Za-z][A-Za-z.'-]{1,30}");
    private static final Pattern OFFICE =
            Pattern.compile("[\\p{IsHan}A-Za-z0-9&&[^由]]{2,30}(?:局|办|委|院|部|社|中心|公司|街道|镇|学校|小学|中学|大学|协会|集团)");

    private enum Kind {
        ROLE,
        NAME,
        LINK
    }

    private record Token(Kind kind, String text, BylinePart part) {}

    private final List<Token> tokens;
    private final List<Byline> bylines = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private List<String> served = List.of();
    private BylinePart before;

    /** What they did beside, where two things stand before a name. */
    private BylinePart also;

    private Signed(List<Token> tokens) {
        this.tokens = tokens;
    }

    private static Map<String, BylinePart> words() {
        Map<String, BylinePart> words = new LinkedHashMap<>();
        for (String word : List.of("实习记者", "实习生")) words.put(word, BylinePart.TRAINEE);
        for (String word : List.of("摄影记者", "摄影报道", "摄影", "照片", "摄")) words.put(word, BylinePart.PHOTOGRAPHS);
        for (String word : List.of("通讯员", "通信员")) words.put(word, BylinePart.CORRESPONDENT);
        for (String word : List.of("文字记者", "记者")) words.put(word, BylinePart.REPORTER);
        for (String word : List.of("责任编辑", "编辑", "整理")) words.put(word, BylinePart.EDITED);
        for (String word : List.of("供稿", "供图", "来稿")) words.put(word, BylinePart.SUPPLIED);
        for (String word : List.of("文字", "撰文", "撰稿", "作者", "报道", "文")) words.put(word, BylinePart.WORDS);
        for (String word : List.of("图片", "制图", "绘图", "图")) words.put(word, BylinePart.PICTURES);
        return words;
    }

    /** The names in a line that is nothing else; empty where it is no such line. */
    static List<Byline> read(String line) {
        return read(line, null);
    }

    /** @param plainly what names without a word for it count as; null where they count as none */
    static List<Byline> read(String line, BylinePart plainly) {
        if (line.strip().length() > LONGEST) return List.of();
        String bare = AROUND.matcher(line.strip()).replaceAll("").replace("•", "·");
        if (bare.isEmpty() || bare.matches(".*[。！？!?；].*")) return List.of();
        boolean marked = plainly != null
                || !bare.equals(line.strip())
                || BETWEEN.matcher(bare).find();
        List<Token> tokens = tokens(bare, marked);
        boolean says = tokens.stream().anyMatch(token -> token.kind == Kind.ROLE);
        boolean names = tokens.stream().anyMatch(token -> token.kind == Kind.NAME);
        if (!names || !says && plainly == null) return List.of();
        return new Signed(tokens).sort(says ? BylinePart.REPORTER : plainly);
    }

    private static List<Token> tokens(String line, boolean marked) {
        List<Token> tokens = new ArrayList<>();
        for (String word : BETWEEN.split(line)) {
            if (word.isBlank()) continue;
            List<Token> found = tokensOf(word.strip(), marked);
            if (found.isEmpty()) return List.of();
            tokens.addAll(found);
        }
        return joined(tokens);
    }

    /** A word: a link, something done, a name, or something done and a name written together. */
    private static List<Token> tokensOf(String word, boolean marked) {
        if (word.matches("[/／:：]")) return List.of(new Token(Kind.LINK, word, null));
        Matcher doing = DOING.matcher(word);
        if (doing.matches()) return doing(word);
        Matcher behind = NAME_DOING.matcher(word);
        if (behind.matches())
            return List.of(name(behind.group(1)), new Token(Kind.ROLE, behind.group(2), WORDS.get(behind.group(2))));
        Matcher person = PERSON_NAME.matcher(word);
        if (person.matches() && (marked || !person.group(1).isEmpty())) return named(person);
        boolean isName = NAME.matcher(word).matches()
                || word.matches("\\p{IsHan}")
                || OFFICE.matcher(word).matches();
        return isName ? List.of(name(word)) : List.of();
    }

    private static List<Token> named(Matcher person) {
        List<Token> tokens = new ArrayList<>();
        tokens.add(new Token(Kind.ROLE, person.group(2), WORDS.get(person.group(2))));
        tokens.add(name(person.group(3)));
        if (person.group(4) != null) tokens.add(new Token(Kind.ROLE, person.group(4), BylinePart.PHOTOGRAPHS));
        return tokens;
    }

    /** 文图, 摄影报道 and the like say several things in a word. */
    private static List<Token> doing(String word) {
        List<Token> tokens = new ArrayList<>();
        for (Matcher one = ONE.matcher(word); one.find(); )
            tokens.add(new Token(Kind.ROLE, one.group(), WORDS.get(one.group())));
        return tokens;
    }

    private static Token name(String name) {
        return new Token(Kind.NAME, name, null);
    }

    /** 王　五 is one name. */
    private static List<Token> joined(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        for (Token token : tokens) {
            Token last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean half = last != null && last.kind == Kind.NAME && last.text.length() == 1 && token.kind == Kind.NAME;
            if (!half) joined.add(token);
            else joined.set(joined.size() - 1, new Token(Kind.NAME, last.text + token.text, null));
        }
        boolean torn = joined.stream().anyMatch(token -> token.kind == Kind.NAME && token.text.length() < 2);
        long names = joined.stream().filter(token -> token.kind == Kind.NAME).count();
        return torn || names > MOST_NAMES ? List.of() : joined;
    }

    private List<Byline> sort(BylinePart plainly) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind == Kind.NAME) await(token);
            else if (token.kind == Kind.ROLE) role(i, token.part);
        }
        settle(before == null ? plainly : before);
        return List.copyOf(bylines);
    }

    private void await(Token token) {
        served = List.of();
        waiting.add(token.text);
    }

    private void role(int at, BylinePart part) {
        if (isBehind(at)) {
            if (!waiting.isEmpty()) {
                served = List.copyOf(waiting);
                settle(before == null ? part : before);
                if (before != null) beside(part);
                before = null;
            } else {
                beside(part);
            }
            return;
        }
        if (before != null && waiting.isEmpty()) {
            also = part;
            return;
        }
        settle(before == null ? BylinePart.REPORTER : before);
        before = part;
        also = null;
    }

    /** Whether it tells what the names before it did. */
    private boolean isBehind(int at) {
        if (waiting.isEmpty()) return !served.isEmpty() && !isLinkedToName(at);
        if (at > 0 && tokens.get(at - 1).kind == Kind.LINK) return true;
        BylinePart part = tokens.get(at).part;
        boolean person = part == BylinePart.REPORTER || part == BylinePart.CORRESPONDENT || part == BylinePart.TRAINEE;
        return !person && part != BylinePart.EDITED && !isLinkedToName(at);
    }

    private boolean isLinkedToName(int at) {
        return at + 2 < tokens.size() && tokens.get(at + 1).kind == Kind.LINK && tokens.get(at + 2).kind == Kind.NAME;
    }

    /** Who wrote is named already; who took the pictures too is named once more. */
    private void beside(BylinePart part) {
        boolean pictures = part == BylinePart.PHOTOGRAPHS || part == BylinePart.PICTURES;
        if (pictures) for (String name : served) bylines.add(Byline.of(part, name));
    }

    private void settle(BylinePart part) {
        for (String name : waiting) {
            bylines.add(Byline.of(part, name));
            if (also != null) bylines.add(Byline.of(also, name));
        }
        waiting.clear();
    }
}
