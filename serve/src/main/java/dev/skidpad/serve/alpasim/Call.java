package dev.skidpad.serve.alpasim;

import com.google.common.util.concurrent.ListenableFuture;
import dev.skidpad.wire.alpasim.egodriver.EgodriverServiceGrpc.EgodriverServiceFutureStub;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Calls to one driver, whose failures become reasons.
///
/// @param stub to call through
/// @param target who is called, and how long each answer may take
record Call(EgodriverServiceFutureStub stub, DriverTarget target) {
    /// A call that is under way.
    ///
    /// @param what the name of the call, for messages
    record Pending<T>(String what, ListenableFuture<T> answer) {}

    /// Starts a call.
    <T> Pending<T> begin(String what, Function<EgodriverServiceFutureStub, ListenableFuture<T>> call) {
        return new Pending<>(
                what, call.apply(stub.withDeadlineAfter(target.deadline().toNanos(), TimeUnit.NANOSECONDS)));
    }

    /// Waits for its answer.
    ///
    /// @throws DriverFailedException if there is none in time, or it is a failure
    <T> T end(Pending<T> pending) {
        try {
            return pending.answer.get();
        } catch (ExecutionException e) {
            throw new DriverFailedException(reason(pending.what, e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverFailedException(
                    "interrupted while the driver at " + target + " was asked to " + pending.what, e);
        }
    }

    /// Calls and waits.
    <T> T make(String what, Function<EgodriverServiceFutureStub, ListenableFuture<T>> call) {
        return end(begin(what, call));
    }

    private String reason(String what, @Nullable Throwable cause) {
        String who = "the driver at " + target;
        if (!(cause instanceof StatusRuntimeException failure)) {
            return who + " failed to " + what + ": " + cause;
        }
        Status status = failure.getStatus();
        String said = status.getDescription() == null ? "" : ": " + status.getDescription();
        if (status.getCode() == Status.Code.DEADLINE_EXCEEDED) {
            return who + " did not answer " + what + " within "
                    + target.deadline().toMillis() + " ms";
        }
        if (status.getCode() == Status.Code.UNAVAILABLE) {
            return who + " cannot be reached for " + what + said + ". Maybe it does not run, or on another port.";
        }
        return who + " failed to " + what + " with " + status.getCode() + said;
    }
}
