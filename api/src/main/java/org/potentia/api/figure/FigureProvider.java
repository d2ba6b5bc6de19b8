package org.potentia.api.figure;

import java.util.List;

/**
 * The service that offers figures. The registry refuses an id that two providers offer.
 *
 * @since 0.1
 */
public interface FigureProvider {
    /**
     * Lists the figures. Nothing is computed yet.
     *
     * @return the figures on offer, in the order of the source
     */
    List<Figure> figures();
}
