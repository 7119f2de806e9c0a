package home.engineers.dues.web;

import home.engineers.dues.Receipt;

/** In which words the state of a receipt is told. */
public final class ReceiptWords {
    private ReceiptWords() {}

    public static String state(Receipt receipt) {
        return receipt.annulment() != null
                ? "dues.receipt.annulled"
                : receipt.corrects() != null ? "dues.receipt.correction" : "dues.receipt.valid";
    }
}
