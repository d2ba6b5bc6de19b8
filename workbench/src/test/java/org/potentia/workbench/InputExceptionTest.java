package org.potentia.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InputExceptionTest {
    @Test
    void listsWhatExistsAndWhatIsClose() {
        assertThat(InputException.unknown("model", "nse", List.of("normal", "nes")))
                .hasMessage("unknown model 'nse'; did you mean nes? There are: nes, normal");
    }

    @Test
    void listsWhatExistsWhenNothingIsClose() {
        assertThat(InputException.unknown("model", "heston", List.of("normal", "nes")))
                .hasMessage("unknown model 'heston'; there are: nes, normal");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(InputException.unknown("model", "nes", List.of())).hasMessage("unknown model 'nes'; there are none");
    }

    @Test
    void keepsItsCause() {
        IllegalStateException cause = new IllegalStateException("underneath");
        assertThat(new InputException("on top", cause)).hasMessage("on top").hasCause(cause);
    }
}
