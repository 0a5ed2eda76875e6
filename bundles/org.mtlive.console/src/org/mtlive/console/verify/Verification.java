// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.DamagedHeap;
import org.mtlive.mth5.store.Mth5File;
import org.mtlive.mth5.store.SuperblockInfo;

/** Checks a file by all rules. A rule that cannot go on is a finding, and the next rules still run. */
public final class Verification {

    private final List<Rule> rules;

    private Verification(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * @param readSamples whether every sample is read once, too
     * @return all rules
     */
    public static Verification rules(boolean readSamples) {
        List<Rule> rules = new ArrayList<>(List.of(new SuperblockRule(), new ObjectRule(), new StructureRule(),
                new LeftoverRule(), new AttributeRule(), new SummaryRule(), new ContractRule(), new FilterRule()));
        if (readSamples) {
            rules.add(new SampleRule());
        }
        return new Verification(rules);
    }

    /**
     * Checks the first bytes of a file that cannot be opened.
     *
     * @param file the file
     * @param superblock what its first bytes say
     * @return what was found; empty when the reason lies elsewhere
     * @throws Mth5Exception if the file cannot be read at all
     */
    public static List<Finding> ofFirstBytes(Path file, SuperblockInfo superblock) throws Mth5Exception {
        SuperblockRule rule = new SuperblockRule();
        List<Finding> all = new ArrayList<>();
        SuperblockRule.look(file, superblock, Optional.empty(), new Findings(rule.name(), all));
        return List.copyOf(all);
    }

    /**
     * Heaps of strings that HDF5 must not read; with one of them the file is not opened.
     *
     * @param heaps what was found
     * @return an error for each
     */
    public static List<Finding> ofHeaps(List<DamagedHeap> heaps) {
        List<Finding> all = new ArrayList<>();
        Findings findings = new Findings("heaps", all);
        heaps.forEach(heap -> findings.error("byte " + heap.address(), "the heap of strings there is damaged from byte "
                + (heap.address() + heap.goodBytes()) + " on: " + heap.reason() + ". HDF5 may never come back from"
                + " reading it, so the file was not looked at any further; 'mtlive recover' saves what can be read"));
        return List.copyOf(all);
    }

    /**
     * Checks a file. Nothing is changed.
     *
     * @param file open for reading
     * @param superblock what its first bytes say
     * @return what was found, in the order of the rules; empty when all is right
     * @throws Mth5Exception if not even the channels can be listed
     */
    public List<Finding> check(Mth5File file, SuperblockInfo superblock) throws Mth5Exception {
        Inspected inspected = new Inspected(file, superblock, file.channels());
        List<Finding> all = new ArrayList<>();
        for (Rule rule : rules) {
            Findings findings = new Findings(rule.name(), all);
            try {
                rule.check(inspected, findings);
            } catch (Mth5Exception e) {
                findings.error(file.path().toString(), "cannot be checked to the end: " + e.getMessage());
            }
        }
        return List.copyOf(all);
    }
}
