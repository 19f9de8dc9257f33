package org.ionfront.io.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.ionfront.io.keys.Form;
import org.ionfront.io.keys.Key;
import org.ionfront.io.keys.KeyGroup;

/** Where below the top of a configuration a key stands, or could stand. */
final class KeyPaths {
    private static final int MOST = 3;

    private final String name;
    private final List<String> found = new ArrayList<>();

    private KeyPaths(String name) {
        this.name = name;
    }

    /**
     * Paths to a key of this name: those of the file, or else those that its kind allows.
     *
     * @param name of the key, without dots
     * @param root content of the file; keys at its top do not count
     * @param group keys of its kind
     * @return up to three, the shortest first
     */
    static List<String> of(String name, Node.Mapping root, KeyGroup group) {
        KeyPaths paths = new KeyPaths(name);
        paths.search("", root);
        if (paths.found.isEmpty()) {
            paths.search("", Form.section(group));
        }
        return paths.found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(KeyPaths::depth))
                .limit(MOST)
                .toList();
    }

    private void search(String path, Node node) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((key, entry) -> visit(path, key, entry.value(), this::search));
        } else if (node instanceof Node.Sequence list) {
            for (int k = 0; k < list.items().size(); k++) {
                search(path + k + ".", list.items().get(k));
            }
        }
    }

    private void search(String path, Form form) {
        if (form instanceof Form.Section section) {
            search(path, section.group());
        } else if (form instanceof Form.Chosen chosen) {
            chosen.groups().values().forEach(group -> search(path, group));
        } else if (form instanceof Form.Items items) {
            search(path + "0.", items.item());
        } else if (form instanceof Form.AnyOf any) {
            any.forms().forEach(one -> search(path, one));
        }
    }

    private void search(String path, KeyGroup group) {
        for (Key key : group.keys()) {
            visit(path, key.name(), key.form(), this::search);
        }
    }

    private <T> void visit(String path, String key, T value, BiConsumer<String, T> search) {
        if (!path.isEmpty() && key.equals(name)) {
            found.add(path + key);
        }
        search.accept(path + key + ".", value);
    }

    private static int depth(String path) {
        return path.split("\\.", -1).length;
    }
}
