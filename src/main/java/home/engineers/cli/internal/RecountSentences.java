package home.engineers.cli.internal;

import home.engineers.votes.recount.RecountFault;

/** What is wrong with a recount file, in a sentence of each language. */
final class RecountSentences {
    private RecountSentences() {}

    static String of(RecountFault fault) {
        String found = fault.found();
        String expected = fault.expected();
        return "第 " + fault.line() + " 行 line " + fault.line() + ": " + switch (fault.problem()) {
            case OTHER_FORMAT -> "不是计票文件，或者不认识这个版本。 This is no recount file of a version that is known.";
            case FORM -> "“" + found + "”的写法不对。 \"" + found + "\" is not written as such a line must be.";
            case ORDER -> "“" + found + "”不应在这里，或者重复。 \"" + found + "\" may not stand here, or stands twice.";
            case NUMBER -> "票的序号是 " + found + "，应为 " + expected + "。 The vote has number " + found + ", it must be " + expected + ".";
            case CHAIN -> "链上摘要不对：这一票或者之前的票被改过、移过或者抽走。 The running hash is another: this vote or one before it was "
                    + "changed, moved or taken out.";
            case CANDIDATE -> "没有候选人 " + found + "。 There is no candidate " + found + ".";
            case TIME -> found + " 不在投票期间（" + expected + "）。 " + found + " is not within the vote (" + expected + ").";
            case LIMIT -> "化名 " + found + " 超过上限 " + expected + "。 Pseudonym " + found + " has more than " + expected + ".";
            case RECEIPT -> "回执 " + found + " 重复。 Receipt " + found + " stands twice.";
            case ANNULMENT -> "没有第 " + found + " 项作废。 There is no annulment " + found + ".";
            case RESULT -> "公布的是 " + found + "，重新计得 " + expected + "。 Published " + found + ", counted " + expected + ".";
            case END -> "结尾缺失或者不符：" + found + "，应为 " + expected + "。 The end is missing or tells otherwise: " + found
                    + ", it must be " + expected + ".";
        };
    }
}
