package org.potentia.models.smfm.price;

import java.util.List;

/** Sentences for readers. */
final class Notes {
    private Notes() {}

    static List<String> of(String sentence) {
        return sentence.isEmpty() ? List.of() : List.of(sentence);
    }
}
