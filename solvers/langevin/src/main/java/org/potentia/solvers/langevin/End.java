package org.potentia.solvers.langevin;

import java.util.ArrayList;
import java.util.List;
import org.potentia.api.Interval;
import org.potentia.api.model.Boundary;

/**
 * How a density goes on beyond an end of its domain, so that a kernel may reach over it: \( p(e - u) = s\,e^{-2cu} p(e + u) \), which is
 * smooth, with the slope that no flux through a reflecting end asks for, or the curvature that goes with no density at an absorbing one.
 *
 * @param position \( e \), finite
 * @param inwards 1 at the lower end, -1 at the upper
 * @param sign \( s \): 1 where paths are turned back, -1 where they are absorbed, 0 where nothing is known
 * @param tilt \( c \)
 */
record End(double position, int inwards, int sign, double tilt) {
    /**
     * Finds the finite ends of a medium.
     *
     * @param medium the medium
     * @param t the time
     * @param reach the bandwidth of the kernel
     */
    static List<End> of(Medium medium, double t, double reach) {
        List<End> ends = new ArrayList<>();
        Walls walls = medium.walls();
        add(ends, medium, walls.domain().lower(), 1, walls.boundaries().lower(), t, reach);
        add(ends, medium, walls.domain().upper(), -1, walls.boundaries().upper(), t, reach);
        return ends;
    }

    /** Finds the finite ends of a domain near which nothing is known of the density. */
    static List<End> open(Interval domain) {
        List<End> ends = new ArrayList<>();
        if (Double.isFinite(domain.lower())) {
            ends.add(new End(domain.lower(), 1, 0, 0));
        }
        if (Double.isFinite(domain.upper())) {
            ends.add(new End(domain.upper(), -1, 0, 0));
        }
        return ends;
    }

    private static void add(
            List<End> ends, Medium medium, double position, int inwards, Boundary boundary, double t, double reach) {
        if (Double.isInfinite(position)) {
            return;
        }
        // an end that is natural, or where the noise dies, may have any density
        boolean known = boundary != Boundary.NATURAL && medium.noise(position, t) > 0;
        if (known) {
            boolean absorbing = boundary == Boundary.ABSORBING;
            ends.add(new End(
                    position, inwards, absorbing ? -1 : 1, medium.tilt(position, inwards, t, absorbing, reach)));
        } else {
            ends.add(new End(position, inwards, 0, 0));
        }
    }
}
