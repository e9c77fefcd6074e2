package io.github.partnerapi.verification.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which of all mutants are planted: a rule, so that two runs plant the same. */
enum Selection {
  /** All of them. */
  ALL {
    @Override
    Predicate<Mutant> mutants() {
      return mutant -> true;
    }

    @Override
    List<List<Plantings.Planting>> plantings(List<List<Plantings.Planting>> operations) {
      return operations;
    }
  },

  /**
   * The first of each kind for each operation; of those that need regenerated clients one for each
   * operation, so that one regeneration has room for all, and each kind at least once.
   */
  REPRESENTATIVE {
    @Override
    Predicate<Mutant> mutants() {
      Set<String> had = new HashSet<>();
      return mutant -> had.add(mutant.operation() + " " + mutant.kind());
    }

    @Override
    List<List<Plantings.Planting>> plantings(List<List<Plantings.Planting>> operations) {
      Map<String, Integer> possible = new TreeMap<>();
      operations.forEach(
          plantings -> plantings.forEach(each -> possible.merge(kind(each), 1, Integer::sum)));
      Map<String, Integer> taken = new HashMap<>();
      List<List<Plantings.Planting>> selected = new ArrayList<>();
      for (List<Plantings.Planting> plantings : operations) {
        Plantings.Planting rarest =
            plantings.stream()
                .min(
                    Comparator.<Plantings.Planting>comparingInt(
                            each -> taken.getOrDefault(kind(each), 0))
                        .thenComparingInt(each -> possible.get(kind(each))))
                .orElseThrow();
        taken.merge(kind(rarest), 1, Integer::sum);
        selected.add(new ArrayList<>(List.of(rarest)));
      }
      possible.keySet().removeAll(taken.keySet());
      for (String left : possible.keySet()) {
        addFirst(left, operations, selected);
      }
      return selected;
    }
  };

  /** Gives a test that says of each mutant of one client, in their order, whether it is planted. */
  abstract Predicate<Mutant> mutants();

  /**
   * Selects changes for regenerated clients.
   *
   * @param operations the changes of each operation
   */
  abstract List<List<Plantings.Planting>> plantings(List<List<Plantings.Planting>> operations);

  private static void addFirst(
      String kind,
      List<List<Plantings.Planting>> operations,
      List<List<Plantings.Planting>> selected) {
    for (int i = 0; i < operations.size(); i++) {
      for (Plantings.Planting planting : operations.get(i)) {
        if (kind(planting).equals(kind)) {
          selected.get(i).add(planting);
          return;
        }
      }
    }
  }

  private static String kind(Plantings.Planting planting) {
    return planting.mutant().kind();
  }
}
