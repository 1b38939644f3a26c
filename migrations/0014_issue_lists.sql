DROP INDEX `issue_by_phase_and_category`;--> statement-breakpoint
DROP INDEX `issue_by_compound`;--> statement-breakpoint
DROP INDEX `issue_public_by_phase`;--> statement-breakpoint
DROP INDEX `issue_public_by_phase_and_category`;--> statement-breakpoint
CREATE INDEX `issue_by_state_and_category` ON `issue` (`community_id`,`state`,`category`,`no`);--> statement-breakpoint
CREATE INDEX `issue_by_compound_and_category` ON `issue` (`community_id`,`compound_id`,`category`,`no`);--> statement-breakpoint
CREATE INDEX `issue_by_compound_and_state` ON `issue` (`community_id`,`compound_id`,`state`,`no`);--> statement-breakpoint
CREATE INDEX `issue_by_compound_state_and_category` ON `issue` (`community_id`,`compound_id`,`state`,`category`,`no`);--> statement-breakpoint
CREATE INDEX `issue_public_by_state` ON `issue` (`community_id`,`state`,`no`) WHERE "issue"."published_at" is not null;--> statement-breakpoint
CREATE INDEX `issue_public_by_state_and_category` ON `issue` (`community_id`,`state`,`category`,`no`) WHERE "issue"."published_at" is not null;--> statement-breakpoint
CREATE INDEX `issue_public_by_compound_and_category` ON `issue` (`community_id`,`compound_id`,`category`,`no`) WHERE "issue"."published_at" is not null;--> statement-breakpoint
CREATE INDEX `issue_public_by_compound_and_state` ON `issue` (`community_id`,`compound_id`,`state`,`no`) WHERE "issue"."published_at" is not null;--> statement-breakpoint
CREATE INDEX `issue_public_by_compound_state_and_category` ON `issue` (`community_id`,`compound_id`,`state`,`category`,`no`) WHERE "issue"."published_at" is not null;--> statement-breakpoint
CREATE INDEX `compound_by_south` ON `compound` (`community_id`,`south`);--> statement-breakpoint
CREATE INDEX `compound_by_height` ON `compound` (`community_id`,("north" - "south"));--> statement-breakpoint
CREATE UNIQUE INDEX `points_due_once` ON `journal` (`subject`,`actor`,("payload" ->> '$.for')) WHERE "journal"."kind" = 'points.due';--> statement-breakpoint
CREATE INDEX `membership_by_place` ON `membership` (`community_id`,`place_id`) WHERE "membership"."place_id" is not null;--> statement-breakpoint
CREATE INDEX `membership_by_organisation` ON `membership` (`organisation_id`) WHERE "membership"."organisation_id" is not null;