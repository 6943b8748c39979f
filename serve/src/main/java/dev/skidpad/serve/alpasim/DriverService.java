package dev.skidpad.serve.alpasim;

import dev.skidpad.sim.plan.Planner;
import dev.skidpad.wire.alpasim.common.Empty;
import dev.skidpad.wire.alpasim.common.SessionRequestStatus;
import dev.skidpad.wire.alpasim.common.VersionId;
import dev.skidpad.wire.alpasim.egodriver.DriveRequest;
import dev.skidpad.wire.alpasim.egodriver.DriveResponse;
import dev.skidpad.wire.alpasim.egodriver.DriveSessionCloseRequest;
import dev.skidpad.wire.alpasim.egodriver.DriveSessionRequest;
import dev.skidpad.wire.alpasim.egodriver.EgodriverServiceGrpc;
import dev.skidpad.wire.alpasim.egodriver.GroundTruthRequest;
import dev.skidpad.wire.alpasim.egodriver.RolloutCameraImage;
import dev.skidpad.wire.alpasim.egodriver.RolloutEgoTrajectory;
import dev.skidpad.wire.alpasim.egodriver.RouteRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The calls of the protocol. Sessions know nothing of each other.
///
/// Failures are gRPC's: an unknown session is `NOT_FOUND`, one that is there already `ALREADY_EXISTS`, an unusable
/// message `INVALID_ARGUMENT`, a call that comes too early `FAILED_PRECONDITION`, a planner that cannot plan
/// `INTERNAL` with its reason.
final class DriverService extends EgodriverServiceGrpc.EgodriverServiceImplBase {
    private final Planner planner;
    private final String version;
    private final Map<String, ServedSession> sessions = new ConcurrentHashMap<>();

    DriverService(Planner planner, String version) {
        this.planner = planner;
        this.version = version;
    }

    @Override
    public void startSession(DriveSessionRequest request, StreamObserver<SessionRequestStatus> reply) {
        answer(reply, () -> {
            String id = request.getSessionUuid();
            if (id.isEmpty()) {
                throw failure(Status.INVALID_ARGUMENT, "a session needs a name in session_uuid");
            }
            ServedSession fresh =
                    new ServedSession(planner, id, request.getDebugInfo().getSceneId(), request.getRandomSeed());
            if (sessions.putIfAbsent(id, fresh) != null) {
                throw failure(Status.ALREADY_EXISTS, "there is a session " + id + " already");
            }
            return SessionRequestStatus.getDefaultInstance();
        });
    }

    @Override
    public void closeSession(DriveSessionCloseRequest request, StreamObserver<Empty> reply) {
        answer(reply, () -> {
            if (sessions.remove(request.getSessionUuid()) == null) {
                throw unknown(request.getSessionUuid());
            }
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void submitImageObservation(RolloutCameraImage request, StreamObserver<Empty> reply) {
        acknowledge(reply, request.getSessionUuid(), session -> {});
    }

    @Override
    public void submitEgomotionObservation(RolloutEgoTrajectory request, StreamObserver<Empty> reply) {
        acknowledge(reply, request.getSessionUuid(), session -> session.moved(request));
    }

    @Override
    public void submitRoute(RouteRequest request, StreamObserver<Empty> reply) {
        acknowledge(reply, request.getSessionUuid(), session -> session.routed(request.getRoute()));
    }

    /// The recording's own future is for training; a planner here does not get to see it.
    @Override
    public void submitRecordingGroundTruth(GroundTruthRequest request, StreamObserver<Empty> reply) {
        acknowledge(reply, request.getSessionUuid(), session -> {});
    }

    @Override
    public void drive(DriveRequest request, StreamObserver<DriveResponse> reply) {
        answer(reply, () -> session(request.getSessionUuid()).drive(request.getTimeNowUs()));
    }

    @Override
    public void getVersion(Empty request, StreamObserver<VersionId> reply) {
        answer(reply, () -> VersionId.newBuilder().setVersionId(version).build());
    }

    /// Older simulators tell a driver to shut down after a run. One that serves others too does not.
    @Override
    public void shutDown(Empty request, StreamObserver<Empty> reply) {
        answer(reply, Empty::getDefaultInstance);
    }

    private void acknowledge(
            StreamObserver<Empty> reply, String session, java.util.function.Consumer<ServedSession> action) {
        answer(reply, () -> {
            action.accept(session(session));
            return Empty.getDefaultInstance();
        });
    }

    private ServedSession session(String id) {
        ServedSession session = sessions.get(id);
        if (session == null) {
            throw unknown(id);
        }
        return session;
    }

    private static StatusRuntimeException unknown(String id) {
        return failure(Status.NOT_FOUND, "there is no session " + id + ". Start it first.");
    }

    static StatusRuntimeException failure(Status status, String description) {
        return status.withDescription(description).asRuntimeException();
    }

    private static <T> void answer(StreamObserver<T> reply, Supplier<T> work) {
        T answer;
        try {
            answer = work.get();
        } catch (StatusRuntimeException e) {
            reply.onError(e);
            return;
        } catch (RuntimeException e) {
            reply.onError(Status.INTERNAL
                    .withDescription(String.valueOf(e))
                    .withCause(e)
                    .asRuntimeException());
            return;
        }
        reply.onNext(answer);
        reply.onCompleted();
    }
}
