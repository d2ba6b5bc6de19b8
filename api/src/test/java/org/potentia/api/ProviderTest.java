package org.potentia.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.potentia.api.option.Provenance;

class ProviderTest {
    private static final Provider TOY = new Provider() {
        @Override
        public String id() {
            return "toy";
        }

        @Override
        public String title() {
            return "Toy";
        }

        @Override
        public Citation citation() {
            return new Citation("A. Author", 2026, "A toy", "doi:10.0/0");
        }
    };

    @Test
    void takesTheVersionOfItsModule() {
        String module =
                ProviderTest.class.getModule().getDescriptor().rawVersion().orElse("unversioned");
        assertThat(TOY.version()).isEqualTo(module);
    }

    @Test
    void provenanceNamesTheProvider() {
        Provenance provenance = Provenance.of(TOY, ParameterSpace.EMPTY.defaults());
        assertThat(provenance).isEqualTo(new Provenance("toy", TOY.version(), Values.EMPTY));
    }

    @Test
    void citationIsWrittenOnOneLine() {
        assertThat(TOY.citation()).hasToString("A. Author (2026), A toy, doi:10.0/0");
    }

    @Test
    void refusesBlankCitations() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Citation("", 2026, "t", "r"))
                .withMessageStartingWith("authors is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Citation("a", 2026, "", "r"))
                .withMessageStartingWith("title is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Citation("a", 2026, "t", " "))
                .withMessageStartingWith("reference is blank");
    }

    @Test
    void computationExceptionsKeepTheirCause() {
        ArithmeticException cause = new ArithmeticException("underneath");
        assertThat(new ComputationException("no result", cause))
                .hasMessage("no result")
                .hasCause(cause);
        assertThat(new ComputationException("no result"))
                .hasMessage("no result")
                .hasNoCause();
    }
}
