package org.potentia.workbench.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.potentia.workbench.InputException;

/** What goes by the ids of one kind: each id with its one owner, and the ids that nobody gets because several claim them. */
final class Catalogue<T> {
    private final String kind;
    private final SortedMap<String, T> owners;
    private final SortedMap<String, Conflict> conflicts;
    private final SortedMap<String, BrokenPlugin> broken;
    private final SortedMap<String, Origin> origins;

    private Catalogue(Builder<T> builder) {
        kind = builder.kind;
        SortedMap<String, T> owned = new TreeMap<>();
        SortedMap<String, Conflict> contested = new TreeMap<>();
        SortedMap<String, Origin> known = new TreeMap<>();
        builder.claims.forEach((id, claims) -> {
            if (claims.size() == 1) {
                owned.put(id, claims.get(0).claimant());
                known.put(id, claims.get(0).origin());
            } else {
                List<Origin> claimants = claims.stream().map(Claim::origin).toList();
                contested.put(id, new Conflict(kind, id, claimants));
            }
        });
        owners = Collections.unmodifiableSortedMap(owned);
        conflicts = contested;
        broken = new TreeMap<>(builder.broken);
        origins = known;
    }

    /** Collects claims. */
    static final class Builder<T> {
        private final String kind;
        private final SortedMap<String, List<Claim<T>>> claims = new TreeMap<>();
        private final SortedMap<String, BrokenPlugin> broken = new TreeMap<>();

        Builder(String kind) {
            this.kind = kind;
        }

        /** Notes who goes by an id. */
        void claim(String id, T claimant, Origin origin) {
            claims.computeIfAbsent(id, unclaimed -> new ArrayList<>()).add(new Claim<>(claimant, origin));
        }

        /** Notes that what goes by an id cannot be used. */
        void broken(String id, BrokenPlugin plugin) {
            broken.putIfAbsent(id, plugin);
        }

        Catalogue<T> build() {
            return new Catalogue<>(this);
        }
    }

    private record Claim<T>(T claimant, Origin origin) {}

    /** Returns what goes by each id, sorted, without the contested ones. */
    SortedMap<String, T> owners() {
        return owners;
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts.values());
    }

    /**
     * Finds what goes by an id.
     *
     * @throws InputException if it is unknown, claimed more than once, or cannot be used
     */
    T find(String id) {
        T owner = owners.get(id);
        if (owner == null) {
            throw refusal(id);
        }
        return owner;
    }

    private InputException refusal(String id) {
        Conflict conflict = conflicts.get(id);
        if (conflict != null) {
            return new InputException(conflict + "; take one of them away");
        }
        BrokenPlugin failed = broken.get(id);
        if (failed != null) {
            return new InputException(failed.toString());
        }
        SortedSet<String> known = new TreeSet<>(owners.keySet());
        known.addAll(conflicts.keySet());
        return InputException.unknown(kind, id, known);
    }

    /** Tells whether something usable goes by an id. */
    boolean has(String id) {
        return owners.containsKey(id);
    }

    /**
     * Tells where the owner of an id comes from.
     *
     * @throws InputException as {@link #find(String)} does
     */
    Origin origin(String id) {
        Origin origin = origins.get(id);
        if (origin == null) {
            throw refusal(id);
        }
        return origin;
    }
}
