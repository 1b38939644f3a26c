CREATE TABLE `photo` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`person_id` text NOT NULL,
	`community_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `community`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photo_once` ON `photo` (`community_id`,`person_id`,`key`,`purpose`);--> statement-breakpoint
CREATE INDEX `photo_by_person` ON `photo` (`person_id`,`sent_at`);--> statement-breakpoint
DROP INDEX `task_by_community`;--> statement-breakpoint
ALTER TABLE `task` ADD `lapsed_at` integer;--> statement-breakpoint
ALTER TABLE `task` ADD `stage` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
CREATE INDEX `task_by_stage` ON `task` (`community_id`,`stage`,`from_at`,`no`);--> statement-breakpoint
CREATE INDEX `task_by_stage_and_kind` ON `task` (`community_id`,`stage`,`kind`,`from_at`,`no`);--> statement-breakpoint
CREATE INDEX `task_due` ON `task` (`community_id`,`until_at`) WHERE "task"."stage" = 'open';--> statement-breakpoint
CREATE TABLE `__new_claim` (
	`id` text PRIMARY KEY NOT NULL,
	`task_id` text NOT NULL,
	`community_id` integer NOT NULL,
	`seat` integer DEFAULT 0 NOT NULL,
	`person_id` text NOT NULL,
	`claimed_at` integer NOT NULL,
	`lease_until` integer NOT NULL,
	`extended_at` integer,
	`released_at` integer,
	`expired_at` integer,
	`done_at` integer,
	`photo` text,
	`code_misses` integer DEFAULT 0 NOT NULL,
	`returned_at` integer,
	`returned_because` text,
	`verified_at` integer,
	`verified_by` text,
	FOREIGN KEY (`task_id`) REFERENCES `task`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_claim`("id", "task_id", "community_id", "seat", "person_id", "claimed_at", "lease_until", "extended_at", "released_at", "expired_at", "done_at", "verified_at", "verified_by") SELECT "id", "task_id", "community_id", "seat", "person_id", "claimed_at", "lease_until", "extended_at", "released_at", "expired_at", "done_at", "verified_at", "verified_by" FROM `claim`;--> statement-breakpoint
DROP TABLE `claim`;--> statement-breakpoint
ALTER TABLE `__new_claim` RENAME TO `claim`;--> statement-breakpoint
CREATE UNIQUE INDEX `claim_live` ON `claim` (`task_id`,`seat`) WHERE "claim"."released_at" is null and "claim"."expired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `claim_one_seat` ON `claim` (`task_id`,`person_id`) WHERE "claim"."released_at" is null and "claim"."expired_at" is null;--> statement-breakpoint
CREATE INDEX `claim_due` ON `claim` (`community_id`,`lease_until`) WHERE "claim"."released_at" is null and "claim"."expired_at" is null and "claim"."done_at" is null;--> statement-breakpoint
CREATE INDEX `claim_by_person` ON `claim` (`person_id`,`task_id`);--> statement-breakpoint
CREATE INDEX `claim_mine` ON `claim` (`person_id`,`community_id`,`claimed_at`) WHERE "claim"."released_at" is null and "claim"."expired_at" is null;--> statement-breakpoint
CREATE INDEX `claim_held` ON `claim` (`person_id`) WHERE "claim"."released_at" is null and "claim"."expired_at" is null and "claim"."done_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `claim_photo` ON `claim` (`photo`) WHERE "claim"."photo" is not null;--> statement-breakpoint
CREATE TRIGGER `task_stage_by_claim` AFTER INSERT ON `claim`
BEGIN
	UPDATE task SET stage = case
		when cancelled_at is not null then 'cancelled'
		when (select count(*) from claim c where c.task_id = task.id and c.released_at is null and c.expired_at is null and c.verified_at is not null) >= seats then 'verified'
		when (select count(*) from claim c where c.task_id = task.id and c.released_at is null and c.expired_at is null and c.done_at is not null) >= seats then 'done'
		when (select count(*) from claim c where c.task_id = task.id and c.released_at is null and c.expired_at is null) >= seats then 'claimed'
		when lapsed_at is not null then 'lapsed'
		else 'open' end
	WHERE id = new.task_id;
END;--> statement-breakpoint
CREATE TRIGGER `task_stage_by_course` AFTER UPDATE OF released_at, expired_at, done_at, verified_at ON `claim`
BEGIN
	UPDATE task SET stage = case
		when cancelled_at is not null then 'cancelled'
		when (select count(*) from claim c where c.task_id = task.id and c.released_at is null and c.expired_at is null and c.verified_at is not null) >= seats then 'verified'
		when (select count(*) from claim c where c.task_id = task.id and c.released_at is null and c.expired_at is null and c.done_at is not null) >= seats then 'done'
		when (select count(*) from claim c where c.task_id = task.id and c.released_at is null and c.expired_at is null) >= seats then 'claimed'
		when lapsed_at is not null then 'lapsed'
		else 'open' end
	WHERE id = new.task_id;
END;--> statement-breakpoint
CREATE TRIGGER `task_stage_by_task` AFTER UPDATE OF cancelled_at, lapsed_at, seats ON `task`
BEGIN
	UPDATE task SET stage = case
		when cancelled_at is not null then 'cancelled'
		when (select count(*) from claim c where c.task_id = task.id and c.released_at is null and c.expired_at is null and c.verified_at is not null) >= seats then 'verified'
		when (select count(*) from claim c where c.task_id = task.id and c.released_at is null and c.expired_at is null and c.done_at is not null) >= seats then 'done'
		when (select count(*) from claim c where c.task_id = task.id and c.released_at is null and c.expired_at is null) >= seats then 'claimed'
		when lapsed_at is not null then 'lapsed'
		else 'open' end
	WHERE id = new.id;
END;
