package org.bankcrm.benchmarks.rival.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.bankcrm.benchmarks.workload.Lifecycle.Event;
import org.bankcrm.benchmarks.workload.Lifecycle.Stage;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.guard.Guard;
import reactor.core.publisher.Mono;

/** spring-statemachine: one machine object per customer, told of events by messages. */
final class SpringRival extends LifecycleRival {
  private static final String VALUE = "value";

  private final List<StateMachine<Stage, Event>> machines = new ArrayList<>();

  SpringRival(int customers) {
    super(customers);
    for (int i = 0; i < customers; i++) {
      StateMachine<Stage, Event> machine = machine();
      machine.startReactively().block();
      machines.add(machine);
    }
  }

  private static StateMachine<Stage, Event> machine() {
    try {
      StateMachineBuilder.Builder<Stage, Event> builder = StateMachineBuilder.builder();
      builder.configureStates().withStates().initial(Stage.LEAD).states(EnumSet.allOf(Stage.class));
      for (Lifecycle.Transition t : Lifecycle.transitions()) {
        builder
            .configureTransitions()
            .withExternal()
            .source(t.from())
            .target(t.to())
            .event(t.event())
            .guard(open(t));
      }
      return builder.build();
    } catch (Exception e) { // what its builder declares
      throw new IllegalStateException(e);
    }
  }

  private static Guard<Stage, Event> open(Lifecycle.Transition transition) {
    return context -> transition.isOpen((Integer) context.getMessageHeader(VALUE));
  }

  @Override
  public Stage stage(int customer) {
    return machines.get(customer).getState().getId();
  }

  @Override
  boolean fire(int customer, Event event, int value) {
    StateMachine<Stage, Event> machine = machines.get(customer);
    Stage before = machine.getState().getId();
    Message<Event> message = MessageBuilder.withPayload(event).setHeader(VALUE, value).build();
    machine.sendEvent(Mono.just(message)).blockLast();
    return machine.getState().getId() != before;
  }
}
