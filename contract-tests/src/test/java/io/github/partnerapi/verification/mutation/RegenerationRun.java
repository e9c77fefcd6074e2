package io.github.partnerapi.verification.mutation;

import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.judge.ContractJudge;
import io.github.partnerapi.contract.judge.DocumentJudge;
import io.github.partnerapi.verification.client.Clients;
import io.github.partnerapi.verification.regeneration.Regeneration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Generates both clients from changed documents and plays the fixtures with them. Since one
 * operation's description is nothing to another, one document has a change in every operation, and
 * a mutant is judged by the fixtures of its operation alone.
 */
final class RegenerationRun {
  /**
   * What a client has to bear that it is generated from, and why; that the fixtures contradict such
   * a document is seen to.
   */
  private static final Map<String, String> BORNE =
      Map.of(
          "regenerated: (parameter|body member|member) enum at .*",
              "A set of values is open in Java.",
          "regenerated: status at 2.*", "Every 2xx is a success.",
          "regenerated: request media type at application/.*",
              "A body that is no file is JSON, or a form where it has fields.");

  private final ApiDocument document;
  private final List<Fixture> fixtures;
  private final Path folder;
  private final List<MutationRun.Result> results = new ArrayList<>();

  private RegenerationRun(ApiDocument document, List<Fixture> fixtures, Path folder) {
    this.document = document;
    this.fixtures = fixtures;
    this.folder = folder;
  }

  /**
   * Plants changes, in as many documents as the operation with most of them needs.
   *
   * @param operations the changes of each operation
   * @param fixtures what is played; a mutant is done with at the first fixture that kills it
   * @param folder where to work
   */
  static List<MutationRun.Result> of(
      ApiDocument document,
      List<List<Plantings.Planting>> operations,
      List<Fixture> fixtures,
      Path folder) {
    RegenerationRun run = new RegenerationRun(document, fixtures, folder);
    int rounds = operations.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < rounds; i++) {
      int round = i;
      run.round(
          operations.stream()
              .filter(plantings -> plantings.size() > round)
              .map(plantings -> plantings.get(round))
              .toList());
    }
    return run.results;
  }

  private void round(List<Plantings.Planting> plantings) {
    PlantedDocument planted = new PlantedDocument(document);
    plantings.forEach(planting -> planting.edit().accept(planted));
    DocumentJudge byChanged = new DocumentJudge(new ApiDocument(planted.tree()));
    delete(folder);
    List<ContractClient.Factory> clients =
        Clients.ofThisProject(Regeneration.in(folder).document(planted.tree()).load());
    try (ContractJudge judge = new ContractJudge(document)) {
      for (Plantings.Planting planting : plantings) {
        for (ContractClient.Factory client : clients) {
          results.add(result(judge, byChanged, planting.mutant(), client));
        }
      }
    }
    delete(folder);
  }

  private MutationRun.Result result(
      ContractJudge judge, DocumentJudge byChanged, Mutant mutant, ContractClient.Factory client) {
    List<Fixture> own =
        fixtures.stream()
            .filter(fixture -> fixture.operation().equals(mutant.operation()))
            .toList();
    Mutant named =
        new Mutant(mutant.operation(), mutant.kind(), mutant.where() + " (" + client.name() + ")");
    if (own.stream()
        .anyMatch(
            fixture ->
                judge.exchange(judge.play(fixture, client)).stream()
                    .anyMatch(verdict -> !verdict.passed()))) {
      return new MutationRun.Result(named, MutationRun.Fate.KILLED, "");
    }
    boolean contradicted =
        own.stream().anyMatch(fixture -> !byChanged.unannounced(fixture).isEmpty());
    String change = mutant.kind() + " at " + mutant.where();
    return BORNE.entrySet().stream()
        .filter(borne -> contradicted && change.matches(borne.getKey()))
        .findFirst()
        .map(borne -> new MutationRun.Result(named, MutationRun.Fate.TOLERATED, borne.getValue()))
        .orElseGet(
            () ->
                new MutationRun.Result(
                    named,
                    MutationRun.Fate.SURVIVED,
                    "the regenerated client passes every verdict"));
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
