package org.potentia.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class StaticPlotsTest {
    @Test
    void drawsEveryPlotAtTwiceTheSizeOfAScreen() throws IOException {
        Map<String, byte[]> pictures = new LinkedHashMap<>();

        assertThat(StaticPlots.draw(SampleComparison.result(), pictures::put)).isEmpty();

        assertThat(pictures)
                .containsOnlyKeys("density-linear.png", "density-log.png", "qq.png", "pit.png", "score-paths.png");
        for (byte[] bytes : pictures.values()) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(image.getWidth()).isGreaterThan(2000);
            assertThat(colors(image)).as("colours").isGreaterThan(20);
        }
    }

    @Test
    void losesOnlyThePictureThatFails() {
        Map<String, Supplier<byte[]>> plots = new LinkedHashMap<>();
        plots.put("bad.png", () -> {
            throw new IllegalStateException("no ink");
        });
        plots.put("good.png", () -> new byte[] {1});
        Map<String, byte[]> pictures = new LinkedHashMap<>();

        Optional<String> notice = Png.draw(plots, pictures::put);

        assertThat(notice)
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("bad.png could not be drawn as a picture")
                        .contains("no ink"));
        assertThat(pictures).containsOnlyKeys("good.png");
    }

    /** A picture on which something was drawn has more colours than its background. */
    private static long colors(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
